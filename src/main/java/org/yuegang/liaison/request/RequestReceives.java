package org.yuegang.liaison.request;

import java.util.Optional;

import org.springframework.stereotype.Component;
import org.yuegang.liaison.deadline.JointCalendar;
import org.yuegang.liaison.incident.Incidents;
import org.yuegang.liaison.incident.notice.NoticeReader;
import org.yuegang.liaison.incident.state.Incident;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.journal.Journal;
import org.yuegang.liaison.lifecycle.CaseReceives;
import org.yuegang.liaison.request.act.Basis;
import org.yuegang.liaison.request.act.Inquiry;
import org.yuegang.liaison.request.act.RequestAct;
import org.yuegang.liaison.system.NodeIdentity;
import org.yuegang.liaison.system.Refusal;
import tools.jackson.databind.json.JsonMapper;

/** Whether an arriving act of a request can be read, and whether it was its unit's to make. */
@Component
class RequestReceives extends CaseReceives {

	private final RequestInspection inspection = new RequestInspection();

	private final RequestTable table;

	private final Incidents incidents;

	private final Journal journal;

	private final NodeIdentity node;

	RequestReceives(RequestTable table, Incidents incidents, Journal journal, JointCalendar calendar, NodeIdentity node,
			JsonMapper json) {
		super(RequestAct.values(), "/basis/terms", calendar, json);
		this.table = table;
		this.incidents = incidents;
		this.journal = journal;
		this.node = node;
	}

	@Override
	public Optional<Refusal> obstacle(Act act) {
		return this.inspection.obstacle(this.table.find(act.subject()).orElse(null), act, this.node.unit(),
				(question, basis) -> around(act, question, basis));
	}

	private Optional<Refusal> around(Act act, Inquiry question, Basis basis) {
		boolean inNotice = RequestAct.of(act).filter(made -> made == RequestAct.ASK_IN_NOTICE).isPresent();
		if (!inNotice && question.incident() == null) {
			return Optional.empty();
		}
		Incident incident = question.incident() == null ? null : this.incidents.find(question.incident()).orElse(null);
		if (incident == null) {
			return Optional.of(Refusal.of("unknown-case"));
		}
		return inNotice && !isAsked(incident, question, basis) ? Optional.of(Refusal.of("unreadable", "/basis/notice"))
				: RequestFactsReader.obstacle(question, incident, act.unit());
	}

	/** Whether the version that is said to ask was taken here and asks for that; with a version not taken its questions fall. */
	private boolean isAsked(Incident incident, Inquiry question, Basis basis) {
		return incident.versions()
			.stream()
			.filter(version -> !version.voided() && version.act().equals(basis.notice()))
			.flatMap(version -> this.journal.find(version.act()).stream())
			.flatMap(entry -> NoticeReader.restore(entry.act().body().path("notice")).asks().stream())
			.anyMatch(ask -> question.asksTheSame(AskedInNotice.question(incident, ask)));
	}

}
