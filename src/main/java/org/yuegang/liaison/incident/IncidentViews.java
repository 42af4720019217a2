package org.yuegang.liaison.incident;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.yuegang.liaison.deadline.Duty;
import org.yuegang.liaison.incident.IncidentView.AllowedAct;
import org.yuegang.liaison.incident.IncidentView.DraftView;
import org.yuegang.liaison.incident.IncidentView.RefusedAct;
import org.yuegang.liaison.incident.IncidentView.ResultVerdict;
import org.yuegang.liaison.incident.IncidentView.VersionView;
import org.yuegang.liaison.incident.act.Body;
import org.yuegang.liaison.incident.act.IncidentAct;
import org.yuegang.liaison.incident.notice.Change;
import org.yuegang.liaison.incident.notice.LimitVerdict;
import org.yuegang.liaison.incident.notice.Notice;
import org.yuegang.liaison.incident.notice.NoticeChecks;
import org.yuegang.liaison.incident.notice.NoticeReader;
import org.yuegang.liaison.incident.notice.Step;
import org.yuegang.liaison.incident.notice.UnitsOfMeasure;
import org.yuegang.liaison.incident.state.Handling;
import org.yuegang.liaison.incident.state.Incident;
import org.yuegang.liaison.incident.state.LinkedMeeting;
import org.yuegang.liaison.incident.state.LinkedRequest;
import org.yuegang.liaison.incident.state.Version;
import org.yuegang.liaison.incident.track.ContentFacts;
import org.yuegang.liaison.incident.track.IncidentFacts;
import org.yuegang.liaison.incident.track.IncidentTracks;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.journal.Journal;
import org.yuegang.liaison.lifecycle.Draft;
import org.yuegang.liaison.lifecycle.MayDo;
import org.yuegang.liaison.lifecycle.Side;
import org.yuegang.liaison.system.BilingualText;
import org.yuegang.liaison.system.FieldProblem;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Refusal;
import tools.jackson.databind.json.JsonMapper;

/** Puts together what an officer sees of an incident. */
@Component
public class IncidentViews {

	private final Incidents incidents;

	private final ActContents contents;

	private final IncidentFactsReader facts;

	private final Journal journal;

	private final NoticeChecks checks;

	private final UnitsOfMeasure units;

	private final JsonMapper json;

	private final Clock clock;

	private final SingletonSupplier<List<LinkedRequests>> requests;

	IncidentViews(Incidents incidents, ActContents contents, IncidentFactsReader facts, Journal journal,
			NoticeChecks checks, UnitsOfMeasure units, JsonMapper json, Clock clock,
			ObjectProvider<LinkedRequests> requests) {
		this.incidents = incidents;
		this.contents = contents;
		this.facts = facts;
		this.journal = journal;
		this.checks = checks;
		this.units = units;
		this.json = json;
		this.clock = clock;
		this.requests = SingletonSupplier.of(() -> requests.orderedStream().toList());
	}

	/** The case of this reference, or empty when there is none or the officer may not see it. */
	public Optional<IncidentView> of(Officer officer, String ref) {
		return this.incidents.subjectOf(officer, ref).map(id -> of(officer, ref, id));
	}

	/** The whole content of one version; empty where there is no such version, or it is a withdrawal. */
	public Optional<Notice> content(UUID id, int version) {
		return this.incidents.find(id)
			.flatMap(incident -> incident.version(version))
			.filter(made -> !made.isWithdrawal())
			.flatMap(made -> this.journal.find(made.act()))
			.map(entry -> NoticeReader.restore(entry.act().body().required("notice")));
	}

	private IncidentView of(Officer officer, String ref, UUID id) {
		Incident incident = this.incidents.findOrWritten(id).orElseThrow();
		CaseText text = this.contents.text(incident);
		IncidentFacts known = this.facts.of(incident, officer, ActContent.NOTHING, null, null);
		List<LinkedMeeting> meetings = known.meetings();
		Side side = known.side();
		List<DraftView> written = side == Side.ORIGIN ? drafts(text) : List.of();
		Notice notice = notice(text, written);
		MayDo<IncidentAct> may = MayDo.of(IncidentAct.class, officer, act -> IncidentTracks.of(act).rolesOf(act),
				act -> obstacle(act, this.contents.of(act, text).facts(), known));
		return new IncidentView(id, ref, incident.number() == null ? null : incident.number().text(),
				incident.revision(), incident.headline(meetings), incident.mode(),
				notice == null ? incident.urgency() : notice.urgency(),
				notice == null ? incident.content().kind() : notice.kind(), subject(incident, notice),
				incident.origin(), incident.counterpart(), side,
				new IncidentView.Tracks(incident.handling(), incident.acknowledgement(),
						incident.escalation(meetings)),
				notice, verdicts(notice), notice == null ? List.of() : this.checks.warnings(notice, this.clock.instant()),
				missing(side, incident, notice),
				versions(text), written, incident.acknowledgements(),
				incident.questions(), incident.closures(), incident.openAlarms(), incident.tracing().opened(),
				incident.duties(), incident.referral(),
				incident.paper() == null ? null : incident.paper().verification(), meetings, requests(id),
				may.allowed().stream().map(one -> new AllowedAct(one.act(), one.form())).toList(),
				may.refused().stream().map(one -> new RefusedAct(one.act(), one.refusal())).toList(),
				incident.updatedAt());
	}

	private List<LinkedRequest> requests(UUID id) {
		return this.requests.obtain().stream().flatMap(port -> port.requestsOf(id).stream()).toList();
	}

	private static @Nullable Notice notice(CaseText text, List<DraftView> written) {
		return text.incident().handling() != Handling.DRAFT ? text.current()
				: written.stream()
					.filter(draft -> draft.purpose() == DraftPurpose.NOTICE)
					.map(draft -> NoticeReader.restore(draft.content()))
					.findFirst()
					.orElseGet(text::current);
	}

	private static BilingualText subject(Incident incident, @Nullable Notice notice) {
		return notice == null || notice.subject() == null ? incident.content().subject() : notice.subject();
	}

	private List<ResultVerdict> verdicts(@Nullable Notice notice) {
		return notice == null ? List.of() : notice.results()
			.stream()
			.map(result -> ResultVerdict.of(LimitVerdict.of(result, this.units)))
			.toList();
	}

	private List<FieldProblem> missing(Side side, Incident incident, @Nullable Notice notice) {
		if (side != Side.ORIGIN || notice == null || incident.handling().isIssued()) {
			return List.of();
		}
		Step step = incident.handling() == Handling.DRAFT ? Step.SUBMIT : Step.ISSUE;
		return this.checks.problems(notice, step, Set.of(), this.clock.instant());
	}

	private List<VersionView> versions(CaseText text) {
		return text.incident().versions().stream().map(version -> version(version, text.versions().get(version.act()))).toList();
	}

	private VersionView version(Version version, Act act) {
		Body body = (Body) this.json.treeToValue(act.body(), version.made().body());
		List<Change> changes = body instanceof Body.Updated updated ? updated.changes() : List.of();
		BilingualText reason = switch (body) {
			case Body.Issued issued -> issued.reason();
			case Body.Withdrawn withdrawn -> withdrawn.reason();
			default -> null;
		};
		return new VersionView(version.number(), version.made(), version.at(), version.officer(), version.preparedBy(),
				version.material(), version.voided(), version.owesCountersign(), changes, reason);
	}

	private List<DraftView> drafts(CaseText text) {
		return Arrays.stream(DraftPurpose.values())
			.flatMap(purpose -> text.draft(purpose).map(draft -> view(purpose, draft)).stream())
			.toList();
	}

	private DraftView view(DraftPurpose purpose, Draft draft) {
		List<FieldProblem> warnings = purpose == DraftPurpose.WITHDRAWAL ? List.of()
				: this.checks.warnings(NoticeReader.restore(draft.content()), this.clock.instant());
		return new DraftView(purpose, draft.revision(), draft.savers(), draft.updatedAt(), draft.updatedBy(),
				draft.content(), warnings);
	}

	/** A clock can be stopped or started again when there is one at all that this officer may stop or start. */
	private static Optional<Refusal> obstacle(IncidentAct act, ContentFacts prepared, IncidentFacts known) {
		if (act != IncidentAct.STOP_CLOCK && act != IncidentAct.RESUME_CLOCK) {
			return IncidentTracks.obstacle(act, known.about(prepared, null));
		}
		List<Optional<Refusal>> clocks = known.incident()
			.duties()
			.stream()
			.filter(Duty::isOpen)
			.map(duty -> IncidentTracks.obstacle(act, known.about(prepared, duty.key())))
			.toList();
		return clocks.stream().anyMatch(Optional::isEmpty) ? Optional.empty()
				: clocks.stream().findFirst().orElse(Optional.of(Refusal.of("duty-not-open")));
	}

}
