package org.yuegang.liaison.crossing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.deadline.Duty;
import org.yuegang.liaison.deadline.Rung;
import org.yuegang.liaison.deadline.RungKind;
import org.yuegang.liaison.deadline.Urgency;
import org.yuegang.liaison.incident.act.Body;
import org.yuegang.liaison.incident.act.Form;
import org.yuegang.liaison.incident.act.IncidentAct;
import org.yuegang.liaison.incident.act.IncidentDuty;
import org.yuegang.liaison.incident.notice.Confidence;
import org.yuegang.liaison.incident.notice.Promise;
import org.yuegang.liaison.incident.state.CaseActs;
import org.yuegang.liaison.incident.state.Incident;
import org.yuegang.liaison.incident.state.Question;
import org.yuegang.liaison.incident.state.Version;
import org.yuegang.liaison.incident.track.ContentFacts;
import org.yuegang.liaison.incident.track.IncidentFacts;
import org.yuegang.liaison.lifecycle.Side;
import org.yuegang.liaison.system.Officer;

/**
 * Everything a side might think of doing to a case in the state its node knows; the tables say which it may. Of acts that
 * differ only in their text there is one; an update is material or answers a question, a correction is immaterial.
 */
final class IncidentMoves {

	private static final List<Form.ConfirmedText> BOTH = List.of(Form.ConfirmedText.values());

	private static final ContentFacts WRITTEN = new ContentFacts(true, Set.of(CaseActs.DRAFTER.code()), Urgency.FLASH,
			List.of(), true);

	private final Incident incident;

	private final String unit;

	private final Surroundings around;

	private final List<Move> moves = new ArrayList<>();

	private IncidentMoves(Incident incident, String unit, Surroundings around) {
		this.incident = incident;
		this.unit = unit;
		this.around = around;
	}

	/** @param body what the act would record */
	record Move(IncidentAct type, IncidentFacts facts, @Nullable Officer officer, Body body) {
	}

	static List<Move> of(Incident incident, String unit, Surroundings around) {
		IncidentMoves all = new IncidentMoves(incident, unit, around);
		if (unit.equals(CaseActs.O)) {
			all.beforeIssue();
			all.versions();
			all.answers();
		}
		else {
			all.ofCounterpart();
		}
		all.ofEither();
		incident.duties().stream().filter(Duty::isOpen).forEach(all::clocks);
		return all.moves;
	}

	private void beforeIssue() {
		Form.Reason reason = new Form.Reason(CaseActs.TEXT);
		add(IncidentAct.SUBMIT, new Form.Submit(), CaseActs.submitted());
		add(IncidentAct.SEND_BACK, reason, new Body.SentBack(CaseActs.TEXT));
		add(IncidentAct.VERIFY, new Form.Verify(CaseActs.TEXT, Confidence.CONFIRMED, null), CaseActs.verified());
		add(IncidentAct.REFUTE, reason, new Body.Refuted(CaseActs.TEXT));
		add(IncidentAct.REFER, new Form.Refer("海關", "處", CaseActs.DAY, "F1"), CaseActs.referred());
		add(IncidentAct.INFORMATION_COPY, new Form.Texts(BOTH), CaseActs.copied());
		int next = this.incident.nextVersion();
		add(IncidentAct.ISSUE, new Form.Texts(BOTH), CaseActs.issued(next, false));
		add(IncidentAct.ISSUE_URGENTLY, reason, CaseActs.issued(next, true, CaseActs.PROMISE));
	}

	private void versions() {
		int next = this.incident.nextVersion();
		Promise[] promised = this.incident.versions()
			.stream()
			.filter(version -> !version.voided() && !version.isWithdrawal())
			.reduce((first, second) -> second)
			.map(version -> version.promises().toArray(Promise[]::new))
			.orElseGet(() -> new Promise[0]);
		add(IncidentAct.UPDATE, new Form.Update(BOTH, null), CaseActs.updated(next, true, null));
		add(IncidentAct.CORRECT, new Form.Update(BOTH, null), CaseActs.updated(next, false, null, promised));
		this.incident.openQuestion()
			.ifPresent(question -> add(IncidentAct.UPDATE, new Form.Update(BOTH, question.act()),
					CaseActs.updated(next, false, question.act(), promised)));
		add(IncidentAct.WITHDRAW, new Form.Texts(BOTH), CaseActs.withdrawn(next));
	}

	private void answers() {
		int version = this.incident.version();
		List<UUID> asked = this.incident.questions().stream().map(Question::act).toList();
		this.incident.openQuestion()
			.ifPresent(question -> add(IncidentAct.ANSWER_RETURN,
					new Form.AnswerReturn(question.act(), CaseActs.TEXT),
					CaseActs.answered(question.act(), version, asked.indexOf(question.act()) + 1)));
		add(IncidentAct.PROPOSE_CLOSURE, new Form.ProposeClosure(CaseActs.TEXT, BOTH),
				CaseActs.closureProposed(version, this.incident.closures().size() + 1));
		this.incident.versions()
			.stream()
			.filter(Version::owesCountersign)
			.forEach(urgent -> add(IncidentAct.COUNTERSIGN, new Form.Note(null), null,
					new Body.Countersigned(urgent.number(), null)));
	}

	private void ofCounterpart() {
		int version = this.incident.version();
		add(IncidentAct.ACKNOWLEDGE, new Form.Acknowledge(List.of(), List.of(), List.of(), CaseActs.TEXT, null),
				CaseActs.acknowledged(version));
		add(IncidentAct.RETURN, new Form.Question(CaseActs.TEXT),
				CaseActs.returned(version, this.incident.questions().size() + 1));
		UUID closure = this.incident.openClosure();
		if (closure != null) {
			add(IncidentAct.AGREE_CLOSURE, new Form.Note(null), new Body.ClosureAnswered(closure, version, null));
			add(IncidentAct.OBJECT_TO_CLOSURE, new Form.Reason(CaseActs.TEXT),
					new Body.ClosureAnswered(closure, version, CaseActs.TEXT));
		}
		add(IncidentAct.ACTED_ON, new Form.ActedOn(CaseActs.TEXT, null),
				new Body.ActedOn(version, CaseActs.TEXT, null));
		add(IncidentAct.REPORT_ONWARD, new Form.ReportOnward("HKG", CaseActs.START, "函", null),
				CaseActs.reported(version));
		clock(IncidentAct.OPENED, new Body.Opened(version, CaseActs.DRAFTER), null);
	}

	private void ofEither() {
		add(IncidentAct.LOG_CALL, new Form.LogCall(null, "處", CaseActs.START, CaseActs.TEXT),
				new Body.CallLogged(null, "處", CaseActs.START, CaseActs.TEXT));
		add(IncidentAct.ESCALATE, new Form.Reason(CaseActs.TEXT),
				new Body.Escalated(this.incident.version(), null, null, CaseActs.TEXT));
		this.incident.openAlarms()
			.forEach(alarm -> add(IncidentAct.STAND_DOWN, new Form.StandDown(alarm.act(), CaseActs.TEXT),
					new Body.StoodDown(alarm.act(), CaseActs.TEXT)));
	}

	/** Time is left free: whatever step comes next may be due. */
	private void clocks(Duty duty) {
		duty.nextRungFor(this.unit).ifPresent(rung -> {
			boolean creditor = !duty.isInternal() && duty.creditor().equals(this.unit);
			Body reminded = new Body.Reminded(this.incident.version(), duty.key(), rung.number());
			if (creditor && rung.kind() == RungKind.ESCALATE) {
				clock(IncidentAct.ESCALATE, new Body.Escalated(this.incident.version(), duty.key(), rung.number(), null),
						duty.key());
			}
			else {
				clock(!creditor ? IncidentAct.REMIND_OWN
						: rung.kind() == RungKind.REMIND ? IncidentAct.REMIND : IncidentAct.DRAFT_MEETING, reminded,
						duty.key());
			}
		});
		if (IncidentDuty.ACKNOWLEDGE.is(duty) || IncidentDuty.ANSWER_RETURN.is(duty)) {
			add(IncidentAct.STOP_CLOCK, new Form.StopClock(duty.key(), CaseActs.TEXT, duty.due()), duty.key(),
					new Body.ClockStopped(duty.key(), CaseActs.TEXT, duty.due()));
			add(IncidentAct.RESUME_CLOCK, new Form.ResumeClock(duty.key()), duty.key(), new Body.ClockResumed(duty.key(),
					duty.due().plusSeconds(60), duty.ladder().stream().map(Rung::at).toList()));
		}
	}

	private void add(IncidentAct type, Form form, Body body) {
		add(type, form, null, body);
	}

	private void add(IncidentAct type, Form form, @Nullable String duty, Body body) {
		Officer officer = type == IncidentAct.COUNTERSIGN ? CaseActs.second(this.unit) : CaseActs.officer(this.unit);
		this.moves.add(new Move(type, facts(officer, form, duty), officer, body));
	}

	private void clock(IncidentAct type, Body body, @Nullable String duty) {
		this.moves.add(new Move(type, facts(null, null, duty), null, body));
	}

	private IncidentFacts facts(@Nullable Officer officer, @Nullable Form form, @Nullable String duty) {
		return new IncidentFacts(this.unit.equals(CaseActs.O) ? Side.ORIGIN : Side.COUNTERPART, this.unit, officer,
				this.incident, this.around.meetings(), WRITTEN, form, duty, this.around.obstacles());
	}

}
