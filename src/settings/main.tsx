import './settings.css';
import { openFace } from '../faces/open-face';
import { SettingsFace } from './settings-face';

void openFace('settingsTitle', SettingsFace);
