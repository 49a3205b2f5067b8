import { distanceTo } from '../../pipeline/ink/distance';
import { type Field, smoothBackground, valueAt } from '../../pipeline/ink/smooth-background';
import { smoothFill } from '../../pipeline/ink/smooth-fill';
import { where } from '../../pipeline/ink/where';
import { coherentFill } from './coherent-fill';
import { exemplarFill, exemplarRefill } from './exemplar-fill';
import { holdOut } from './hold-out';
import { binOf, DEPTHS, sharesByEvidence } from './mix-by-evidence';
import { cutOut, type Tile } from './tile';

/** Behind textures nothing may overshoot. */
const STIFF = 1;
/** Light and shade, coarser than this, come from the smooth fill; patches bring the detail. Px. */
const SHADE_CELL = 16;
const SHADE_SHARE = 0.3;
/** Patches come from not farther than this, px. */
const TEXTURE_CONTEXT = 64;
/** Where the surroundings' own detail (root mean square, grey levels) is less, all else would bring detail from elsewhere. */
const [CALM, ROUGH] = [3, 6];

/**
 * Fills the chosen pixels between detail. The smoothest surface, edges that go on, and patches of the surroundings are mixed as they would
 * have to be mixed where the truth is known: for that, holes of the same shapes are made beside the true ones and filled along with them.
 * All other holes are filled by now, and stand as known. Only the surroundings of what is left are looked at.
 */
export function fillTexture(whole: Tile, chosen: readonly number[], roughness: Field, random: () => number): void {
  const { tile, places } = cutOut(whole, chosen, TEXTURE_CONTEXT);
  const { channels } = tile;
  const tested = holdOut(tile, random);
  const truth = new Float32Array(tile.pixels);
  const trial = { ...tile, hole: tile.hole.map((is, i) => is | tested[i]!) };
  const tried = byGuess(trial);
  const shadeOfTrial = takeShade(trial, tried.smooth, tried.smooth);
  const from = exemplarFill(trial, random);
  const patches = withShade(trial, shadeOfTrial);
  const shares = sharesByEvidence({ ...tried, patches }, truth, tested, depthOf(trial), channels);

  tile.pixels.set(truth);
  const { smooth, coherent } = byGuess(tile);
  const shade = takeShade(tile, smooth, patches);
  if (from) exemplarRefill(tile, from, random);
  const depth = depthOf(tile);
  chosen.forEach((at, k) => {
    const place = places[k]!;
    const rough = Math.sqrt(Math.max(0, valueAt(roughness, at % whole.width, Math.floor(at / whole.width), 0)));
    const calm = Math.min(1, Math.max(0, (ROUGH - rough) / (ROUGH - CALM)));
    const [a, b] = shares[binOf(depth[place]!)]!;
    for (let c = 0; c < channels; c++) {
      const p = place * channels + c;
      const patch = tile.pixels[p]! + SHADE_SHARE * shade[p]!;
      const mixed = patch + a * (smooth[p]! - patch) + b * (coherent[p]! - patch);
      whole.pixels[at * channels + c] = mixed + calm * (smooth[p]! - mixed);
    }
  });
}

/** What can be filled without looking far. Leaves the tile as it is. */
function byGuess(tile: Tile) {
  const [smooth, coherent] = [new Float32Array(tile.pixels), new Float32Array(tile.pixels)];
  smoothFill({ ...tile, pixels: smooth }, STIFF);
  coherentFill({ ...tile, pixels: coherent });
  return { smooth, coherent };
}

/** Takes light and shade off the tile, and puts a first guess into its hole. Returns what was taken, before its share. */
function takeShade({ hole, channels, pixels, ...size }: Tile, smooth: Float32Array, guess: Float32Array): Float32Array {
  const shade = smoothBackground(smooth, new Uint8Array(hole.length).fill(1), { channels, ...size }, SHADE_CELL);
  for (let i = 0; i < hole.length; i++)
    for (let p = channels * i; p < channels * (i + 1); p++)
      pixels[p] = (hole[i] ? guess[p]! : pixels[p]!) - SHADE_SHARE * shade[p]!;
  return shade;
}

const withShade = ({ pixels }: Tile, shade: Float32Array): Float32Array =>
  pixels.map((value, i) => value + SHADE_SHARE * shade[i]!);

const depthOf = ({ hole, width, height }: Tile): Float32Array =>
  distanceTo(
    where(hole.length, (i) => !hole[i]),
    width,
    height,
    DEPTHS.at(-1)!,
  );
