/** Lets a text area be as high as its text in browsers whose `field-sizing` does not do it yet. */
export function growing(text: () => string): (area: HTMLTextAreaElement) => void {
  return area => {
    if (!CSS.supports('field-sizing', 'content')) {
      void text();
      area.style.height = 'auto';
      area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
    }
  };
}
