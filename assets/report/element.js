// Elements from names, properties and children. Text is always text: nothing here reads markup.

/** An element; `set` holds its properties, and attributes where the name has a dash or is no property ("role"). */
export function element(name, set = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(set)) {
    if (key in made && !key.includes('-')) made[key] = value;
    else made.setAttribute(key, value);
  }
  made.append(...children.flat());
  return made;
}

/** Puts these children in the place of those that were there. */
export function fill(parent, ...children) {
  parent.replaceChildren(...children.flat());
}
