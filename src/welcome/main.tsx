import './welcome.css';
import { openFace } from '../faces/open-face';
import { Welcome } from './welcome';

void openFace('welcomeTitle', Welcome);
