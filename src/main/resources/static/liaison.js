// The pages work without this; it only lets GOV.UK Frontend's own parts come alive.
import { initAll } from '/govuk/govuk-frontend.min.js';

document.body.classList.add('js-enabled');
if ('noModule' in HTMLScriptElement.prototype) {
	document.body.classList.add('govuk-frontend-supported');
}
initAll();

// A form that saves by itself says so where it cannot: no answer, too late an answer, no session any more.
for (const failed of ['htmx:sendError', 'htmx:timeout', 'htmx:responseError']) {
	document.body.addEventListener(failed, (event) => {
		const form = event.target.closest('form[data-not-saved]');
		if (form) {
			const ended = [401, 403].includes(event.detail.xhr.status);
			const line = form.querySelector('#saved');
			line.querySelectorAll('span').forEach((said) => said.remove());
			const said = document.createElement('span');
			said.className = 'app-problem';
			said.textContent = ended ? form.dataset.sessionEnded : form.dataset.notSaved;
			line.append(said);
		}
	});
}
