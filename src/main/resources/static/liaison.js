// The pages work without this; it only lets GOV.UK Frontend's own parts come alive.
import { initAll } from '/govuk/govuk-frontend.min.js';

document.body.classList.add('js-enabled');
if ('noModule' in HTMLScriptElement.prototype) {
	document.body.classList.add('govuk-frontend-supported');
}
initAll();
