import { useEffect, useState } from 'preact/hooks';
import { isBuiltIn } from '../shared/automatic-sites';
import { browser } from '../shared/browser';
import { text } from '../shared/text';

/** The sites that the user has permitted by name, and how to take that back. */
export function Permissions() {
  const [origins, setOrigins] = useState<readonly string[]>([]);
  useEffect(() => {
    // What the manifest has from the start cannot be withdrawn.
    const look = () =>
      void browser.permissions
        .getAll()
        .then(({ origins = [] }) => setOrigins(origins.filter((pattern) => !isBuiltIn(pattern))));
    look();
    browser.permissions.onAdded.addListener(look);
    browser.permissions.onRemoved.addListener(look);
    return () => {
      browser.permissions.onAdded.removeListener(look);
      browser.permissions.onRemoved.removeListener(look);
    };
  }, []);
  return (
    <>
      <p>{text('permissionsAlways')}</p>
      {origins.length > 0 && <p>{text('permissionsGiven')}</p>}
      <ul class="list">
        {origins.map((origin) => (
          <li key={origin} class="row spread">
            <bdi>{origin.replace(/\/\*$/, '')}</bdi>
            <button
              type="button"
              class="small"
              aria-label={`${text('withdraw')}: ${origin}`}
              onClick={() => void browser.permissions.remove({ origins: [origin] }).catch(() => {})}
            >
              {text('withdraw')}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
