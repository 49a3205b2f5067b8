// Draws the page's picture on its canvas.
const picture = document.querySelector('#alone');
picture.decode().then(() => document.querySelector('#drawn').getContext('2d').drawImage(picture, 0, 0, 640, 640));
