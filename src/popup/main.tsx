import './popup.css';
import { openFace } from '../faces/open-face';
import { Popup } from './popup';

void openFace('extensionName', Popup);
