// The main job, from filing in Hong Kong to agreed closure on both nodes, played with the client that was generated from
// the API's description: node main-job.js GUANGDONG HONG-KONG PASSWORD NOTICE
import { type BilingualText, Configuration, IncidentsApi, type IncidentView, NoticeFromJSON, ProblemFromJSON, RequestsApi, ResponseError } from './client';

declare const process: { argv: string[] };

const [guangdong, hongKong, password, notice] = process.argv.slice(2);

/** The incidents of one node, for one of its officers. */
function as(officer: string): IncidentsApi {
	return new IncidentsApi(by(officer));
}

/** The requests of one node, for one of its officers. */
function asking(officer: string): RequestsApi {
	return new RequestsApi(by(officer));
}

function by(officer: string): Configuration {
	const basePath = officer.startsWith('gd.') ? guangdong : hongKong;
	return new Configuration({ basePath, username: officer, password });
}

const text = (zhHant: string, zhHans: string): BilingualText => ({ zhHant, zhHans });

/** The case as the officer sees it, once it is as far as asked for. */
async function once(officer: string, ref: string, ready: (view: IncidentView) => boolean): Promise<IncidentView> {
	for (let tries = 0; tries < 300; tries++) {
		const view = await as(officer).getIncident({ ref });
		if (ready(view)) {
			return view;
		}
		await new Promise(resolve => setTimeout(resolve, 100));
	}
	throw new Error(`${ref} did not get as far as ${officer} waited for`);
}

/** The reference by which Guangdong knows the case. */
async function arrived(id: string): Promise<string> {
	for (let tries = 0; tries < 300; tries++) {
		const page = await as('gd.duty').listIncidents({ status: 'NOTIFIED' });
		const item = page.items.find(each => each.id === id);
		if (item) {
			return item.ref;
		}
		await new Promise(resolve => setTimeout(resolve, 100));
	}
	throw new Error(`Incident ${id} did not arrive`);
}

async function main(): Promise<void> {
	const { id, ref } = await as('hk.drafter').fileIncident({ notice: NoticeFromJSON(JSON.parse(notice)), idempotencyKey: 'filed-once' });
	const again = await as('hk.drafter').fileIncident({ notice: NoticeFromJSON(JSON.parse(notice)), idempotencyKey: 'filed-once' });
	console.log(`filed ${again.ref === ref ? 'once' : 'twice'}`);

	await as('hk.drafter').makeIncidentAct({ ref, incidentActRequest: { act: 'SUBMIT', revision: 0, body: {} } });
	const submitted = await as('hk.verifier').getIncident({ ref });
	await as('hk.verifier').makeIncidentAct({ ref, incidentActRequest: { act: 'VERIFY', revision: submitted.revision,
		body: { basis: text('化驗報告已核對。', '检验报告已核对。'), confidence: 'CONFIRMED' } } });
	const stale = as('hk.issuer').makeIncidentAct({ ref, incidentActRequest: { act: 'ISSUE', revision: submitted.revision,
		body: { confirmed: ['zhHant', 'zhHans'] } } });
	await stale.catch(async problem => {
		if (!(problem instanceof ResponseError)) {
			throw problem;
		}
		const { status, type, revision } = ProblemFromJSON(await problem.response.json());
		console.log(`refused ${status} ${type} at ${revision}`);
	});
	const verified = await as('hk.issuer').getIncident({ ref });
	await as('hk.issuer').makeIncidentAct({ ref, incidentActRequest: { act: 'ISSUE', revision: verified.revision,
		body: { confirmed: ['zhHant', 'zhHans'] } } });

	const there = await arrived(id);
	const seen = await as('gd.duty').getIncident({ ref: there });
	const products = seen.notice?.products ?? [];
	const taken = await as('gd.duty').makeIncidentAct({ ref: there, incidentActRequest: { act: 'ACKNOWLEDGE', revision: seen.revision,
		body: {
			products: products.map(product => product.name?.zhHant ?? ''),
			hazards: (seen.notice?.hazards ?? []).map(hazard => hazard.code ?? ''),
			lots: products.flatMap(product => product.lots ?? []).map(lot => lot.number ?? ''),
			firstAction: text('已通知有關部門跟進。', '已通知有关部门跟进。'),
		} } });
	console.log(`acknowledged by ${taken.officer?.code}`);
	const owing = await once('gd.liaison', there, view => view.duties.some(duty => duty.key.startsWith('REPORT_ONWARD/')));
	let revision = owing.revision;
	for (const duty of owing.duties.filter(each => each.status === 'OPEN')) {
		const [, , recipient] = duty.key.split('/');
		await as('gd.liaison').makeIncidentAct({ ref: there, incidentActRequest: { act: 'REPORT_ONWARD', revision,
			body: { recipient, reportedAt: taken.at, means: '函' } } });
		({ revision } = await as('gd.liaison').getIncident({ ref: there }));
	}

	const asked = await asking('gd.liaison').listRequests({ incident: id, state: 'OPEN' });
	for (const request of asked.items) {
		await asking('gd.liaison').makeRequestAct({ ref: request.ref, requestActRequest: { act: 'ANSWER', revision: request.revision,
			body: { round: 1, text: text('已追查來源。', '已追查来源。') } } });
	}
	for (let settled = 0; settled < asked.items.length;) {
		const answered = await asking('hk.liaison').listRequests({ incident: id, state: 'ANSWERED' });
		for (const request of answered.items) {
			await asking('hk.liaison').makeRequestAct({ ref: request.ref, requestActRequest: { act: 'SETTLE', revision: request.revision, body: {} } });
			settled++;
		}
		await new Promise(resolve => setTimeout(resolve, 100));
	}
	console.log(`asked and answered ${asked.items.length}`);

	const known = await once('hk.issuer', ref, view => view.status === 'ACKNOWLEDGED');
	await as('hk.issuer').makeIncidentAct({ ref, incidentActRequest: { act: 'PROPOSE_CLOSURE', revision: known.revision,
		body: { report: text('調查完成。', '调查完成。'), confirmed: ['zhHant', 'zhHans'] } } });
	const proposed = await once('gd.liaison', there, view => view.status === 'CLOSURE_PROPOSED');
	await as('gd.liaison').makeIncidentAct({ ref: there, incidentActRequest: { act: 'AGREE_CLOSURE', revision: proposed.revision, body: {} } });
	await once('hk.liaison', ref, view => view.status === 'CLOSED');
	const timeline = await as('hk.liaison').getIncidentTimeline({ ref });
	console.log(`closed as ${known.number} after ${timeline.length} acts`);
}

main().catch(async problem => {
	console.error(problem instanceof ResponseError ? await problem.response.text() : problem);
	throw problem;
});
