import './studio.css';
import './stage.css';
import { openFace } from '../faces/open-face';
import { Studio } from './studio';

void openFace('studioTitle', Studio);
