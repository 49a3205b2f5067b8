// Draws the page's picture on its canvas.
const picture = document.querySelector('#whole');
picture.decode().then(() => {
  const canvas = document.querySelector('#canvas');
  canvas.width = picture.naturalWidth;
  canvas.height = picture.naturalHeight;
  canvas.getContext('2d').drawImage(picture, 0, 0);
});
