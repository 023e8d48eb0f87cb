// A finger that goes aside or down over an element, and says so when it is lifted.

const far = 60;

/** @param {HTMLElement} over @param {{ aside?: (way: number) => void, down?: () => void }} does aside: 1 when the finger went towards the left, -1 towards the right */
export function swipes(over, { aside, down }) {
  /** @type {{ x: number, y: number, id: number } | undefined} */
  let from;
  over.style.touchAction = 'pinch-zoom';
  over.addEventListener('pointerdown', press => { if (press.pointerType !== 'mouse' && press.isPrimary) from = { x: press.clientX, y: press.clientY, id: press.pointerId }; });
  over.addEventListener('pointermove', move => {
    if (!from || move.pointerId !== from.id) return;
    const [x, y] = [move.clientX - from.x, move.clientY - from.y];
    over.style.translate = Math.abs(x) > Math.abs(y) ? `${x}px 0` : `0 ${Math.max(0, y)}px`;
  });
  const lift = (/** @type {PointerEvent} */ lifted) => {
    if (!from || lifted.pointerId !== from.id) return;
    const [x, y] = [lifted.clientX - from.x, lifted.clientY - from.y];
    from = undefined;
    over.style.translate = '';
    if (lifted.type === 'pointercancel') return;
    if (Math.abs(x) > far && Math.abs(x) > Math.abs(y)) aside?.(x < 0 ? 1 : -1);
    else if (y > far && y > Math.abs(x)) down?.();
  };
  over.addEventListener('pointerup', lift);
  over.addEventListener('pointercancel', lift);
}
