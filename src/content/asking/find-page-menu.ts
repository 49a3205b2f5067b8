import { ITEMS, isVisible, NAMED_ITEM, OURS } from './page-menu-items';

/** CSS px between the pointer and the menu that it opened. */
const NEAR = 80;
const LEAST_ITEMS = 2;
/** So long a menu with roles may still come: before, what only looks like one is not taken for it. */
const ROLES_COME_MS = 250;

const MENU = '[role=menu], [data-menu-content]';
/** They may lie around buttons, but none of them is a menu. */
const NO_MENU = '[role=toolbar], [role=menubar], [role=tablist], nav, [role=navigation]';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A right click: where, and what the page showed before. What has come or moved since, near the pointer, is its menu. */
export interface MenuMoment {
  readonly point: Point;
  readonly before: ReadonlyMap<Element, Point>;
}

/** The menus that were ours before: a page may open one again at the very same place. */
const known = new WeakSet<Element>();

export function rightClickAt(point: Point): MenuMoment {
  const visible = [...document.querySelectorAll(ITEMS)].filter(isVisible);
  return { point, before: new Map(visible.map((item) => [item, placeOf(item)])) };
}

/**
 * The items of the menu that opened, `passed` ms after the click: by their roles, else what stands in a column over the page by the
 * pointer. Never a bar of tools, nor a submenu. Empty as long as there is none.
 */
export function itemsOfMenu({ point, before }: MenuMoment, passed: number): HTMLElement[] {
  const all = [...document.querySelectorAll<HTMLElement>(ITEMS)].filter(
    (item) => isVisible(item) && !item.hasAttribute(OURS) && !item.closest(NO_MENU),
  );
  const isNew = (item: Element) => {
    const old = before.get(item);
    const now = placeOf(item);
    return !old || old.x !== now.x || old.y !== now.y;
  };
  const belongs = (menu: Element, items: readonly HTMLElement[]) =>
    items.length >= LEAST_ITEMS && isNear(menu, point) && (items.every(isNew) || known.has(menu));
  const named = groupsOf(all.filter((item) => item.matches(NAMED_ITEM)));
  const menus = [...named].filter(([menu, items]) => belongs(menu, items));
  const others = passed < ROLES_COME_MS ? [] : [...groupsOf(all)].filter(isColumn).filter((group) => belongs(...group));
  const [menu, items] = menus.find((group) => !isSubmenu(group, menus)) ?? others[0] ?? [];
  if (!menu || !items) return [];
  known.add(menu);
  return items;
}

/** Items by the menu that they stand in, or else by the box that lies over the page. */
function groupsOf(items: readonly HTMLElement[]): Map<Element, HTMLElement[]> {
  const groups = Map.groupBy(items, (item) => item.closest(MENU) ?? layerOf(item) ?? document.body);
  groups.delete(document.body);
  return groups;
}

type Group = readonly [menu: Element, items: readonly HTMLElement[]];

/** Inside another, or held open by an item of another. */
function isSubmenu([menu]: Group, menus: readonly Group[]): boolean {
  const others = menus.filter(([other]) => other !== menu);
  const opensOne = (items: readonly HTMLElement[]) =>
    items.some((item) => item.matches('[aria-haspopup][aria-expanded=true]'));
  return others.some(([other, items]) => other.contains(menu) || opensOne(items));
}

/** Words one below the other: a row of emoji is no menu. */
function isColumn([, items]: Group): boolean {
  const tops = items.map((item) => item.getBoundingClientRect().top);
  return tops.every((top, i) => i === 0 || top > tops[i - 1]!) && items.every((item) => item.textContent?.trim());
}

/** The nearest box that lies over the page. */
function layerOf(item: Element): Element | null {
  for (let box = item.parentElement; box && box !== document.body; box = box.parentElement)
    if (/fixed|absolute/.test(getComputedStyle(box).position)) return box;
  return null;
}

function isNear(menu: Element, { x, y }: Point): boolean {
  const { left, top, right, bottom } = menu.getBoundingClientRect();
  return x > left - NEAR && x < right + NEAR && y > top - NEAR && y < bottom + NEAR;
}

function placeOf(item: Element): Point {
  const { x, y } = item.getBoundingClientRect();
  return { x, y };
}
