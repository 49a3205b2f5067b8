const query = new URLSearchParams(location.search);
// A page that claims the property for itself: then the picture cannot be painted by its own element.
if (query.has('important')) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('img { content: normal !important }');
  document.adoptedStyleSheets = [sheet];
}

window.later = () => {
  document.body.classList.add('later');
  document.querySelector('#sourceless-later img').removeAttribute('src');
};
