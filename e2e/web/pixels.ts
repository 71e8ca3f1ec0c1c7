import type { Locator } from 'playwright-core';

/** How much the pixels of a thing differ: the standard deviation of their brightness, 0 to 127. A blank picture has 0. */
export async function colourfulness(thing: Locator): Promise<number> {
  const png = (await thing.screenshot()).toString('base64');
  return (await thing.page().evaluate(`(async () => {
    const bytes = Uint8Array.from(atob('${png}'), (c) => c.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    const pen = canvas.getContext('2d');
    pen.drawImage(picture, 0, 0);
    const { data } = pen.getImageData(0, 0, picture.width, picture.height);
    let [sum, squares, count] = [0, 0, data.length / 4];
    for (let i = 0; i < data.length; i += 4) {
      const bright = (data[i] + data[i + 1] + data[i + 2]) / 3;
      sum += bright;
      squares += bright * bright;
    }
    return Math.sqrt(squares / count - (sum / count) ** 2);
  })()`)) as number;
}
