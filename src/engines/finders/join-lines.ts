import { inFrameOf, type LineBox } from './line-box';

// In heights of the lower one.
const LARGEST_GAP = 0.8;
const LARGEST_SHIFT = 0.35;
const LARGEST_RATIO = 1.35;
const LARGEST_TURN = (8 * Math.PI) / 180;

/** Words of one line that the finder saw apart are one line again; columns, whose gaps are wider, stay apart. */
export function joinLines(boxes: readonly LineBox[]): LineBox[] {
  const joined: LineBox[] = [];
  for (const box of boxes.toSorted((a, b) => b.length - a.length)) {
    let grown = box;
    for (;;) {
      const at = joined.findIndex((other) => areOneLine(other, grown));
      if (at < 0) break;
      grown = join(joined.splice(at, 1)[0]!, grown);
    }
    joined.push(grown);
  }
  return joined;
}

function areOneLine(a: LineBox, b: LineBox): boolean {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  const [small, large] = [Math.min(a.height, b.height), Math.max(a.height, b.height)];
  if (large > LARGEST_RATIO * small) return false;
  const turn = long.angle - short.angle;
  // What is hardly longer than high has an angle of chance: only its place counts.
  const limit = short.length > 2 * short.height ? LARGEST_TURN : Math.PI / 4;
  if (Math.abs(Math.atan2(Math.sin(turn), Math.cos(turn))) > limit) return false;
  const { along, down } = inFrameOf(long, short);
  const gap = Math.abs(along) - (a.length + b.length) / 2;
  // A line may bend a little on its way to the next word.
  return Math.abs(down) < LARGEST_SHIFT * small && gap < LARGEST_GAP * small && gap > -0.5 * small;
}

/** Their common box, along the line from the one's middle to the other's, or along the longer one's direction. */
function join(a: LineBox, b: LineBox): LineBox {
  const long = a.length >= b.length ? a : b;
  const { along, down } = inFrameOf(long, long === a ? b : a);
  const bend = Math.abs(along) > long.height ? Math.atan2(down, along) : 0;
  const straight = Math.abs(bend) > Math.PI / 2 ? bend - Math.sign(bend) * Math.PI : bend;
  const other = long === a ? b : a;
  const share = other.length / (a.length + b.length);
  const frame = { ...long, angle: long.angle + straight * share };
  const at = inFrameOf(frame, other);
  const [left, right] = [
    Math.min(-long.length / 2, at.along - other.length / 2),
    Math.max(long.length / 2, at.along + other.length / 2),
  ];
  const shift = at.down * share;
  const [cos, sin] = [Math.cos(frame.angle), Math.sin(frame.angle)];
  const middle = (left + right) / 2;
  const weigh = (one: number, two: number) => one * (1 - share) + two * share;
  return {
    x: long.x + middle * cos - shift * sin,
    y: long.y + middle * sin + shift * cos,
    angle: frame.angle,
    length: right - left,
    height: weigh(long.height, other.height),
    score: weigh(long.score, other.score),
  };
}
