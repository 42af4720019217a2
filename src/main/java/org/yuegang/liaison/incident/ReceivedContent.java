package org.yuegang.liaison.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.deadline.Urgency;
import org.yuegang.liaison.directory.Units;
import org.yuegang.liaison.incident.act.Body;
import org.yuegang.liaison.incident.act.Form;
import org.yuegang.liaison.incident.act.IncidentAct;
import org.yuegang.liaison.incident.notice.Notice;
import org.yuegang.liaison.incident.notice.NoticeReader;
import org.yuegang.liaison.incident.state.Incident;
import org.yuegang.liaison.incident.state.Version;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.journal.Journal;
import org.yuegang.liaison.system.FieldProblem;
import org.yuegang.liaison.system.LocalTimes;
import org.yuegang.liaison.system.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks what an arriving act says as what an officer fills in is checked, seen from the moment at which it was made;
 * and whether its shared number is the sender's to give.
 */
@Component
class ReceivedContent {

	private final IncidentTable table;

	private final Journal journal;

	private final Units units;

	private final FormReader forms;

	private final IncidentTerms terms;

	private final JsonMapper json;

	ReceivedContent(IncidentTable table, Journal journal, Units units, FormReader forms, IncidentTerms terms,
			JsonMapper json) {
		this.table = table;
		this.journal = journal;
		this.units = units;
		this.forms = forms;
		this.terms = terms;
		this.json = json;
	}

	/** @param act one that can be read; the caller holds the journal's lock */
	Optional<Refusal> obstacle(@Nullable Incident incident, Act act) {
		Body body = this.json.treeToValue(act.body(), IncidentAct.of(act).orElseThrow().body());
		if (body instanceof Body.Issued issued) {
			return number(issued.number(), act);
		}
		Form form = asFilledIn(body);
		if (form == null || incident == null) {
			return Optional.empty();
		}
		List<FieldProblem> problems = new ArrayList<>(this.forms.written(form));
		problems.addAll(this.forms.inTime(form, act.at(), longestStop(act.at())));
		if (body instanceof Body.Acknowledged taken && form instanceof Form.Acknowledge read) {
			problems.addAll(this.forms.readBack(read, contentOf(incident, taken.version())));
		}
		return problems.stream().findFirst().map(ReceivedContent::refusal);
	}

	private Optional<Refusal> number(Body.SharedNumber number, Act act) {
		int year = act.at().atOffset(LocalTimes.ZONE).getYear();
		String expected = this.units.number(act.unit(), act.at(), year, Math.max(1, number.number()));
		if (!number.equals(new Body.SharedNumber(year, Math.max(1, number.number()), expected))) {
			return Optional.of(Refusal.of("number-not-in-form", number.text(), expected));
		}
		return this.table.isTaken(number, act.unit(), act.mode(), act.subject())
				? Optional.of(Refusal.of("number-taken", number.text())) : Optional.empty();
	}

	/** The form from which an act of this body is made here; null where it is made of a draft or by a clock. */
	private static @Nullable Form asFilledIn(Body body) {
		return switch (body) {
			case Body.Acknowledged taken -> new Form.Acknowledge(taken.products(), taken.hazards(), taken.lots(),
					taken.firstAction(), taken.nextReportAt());
			case Body.Returned returned -> new Form.Question(returned.question());
			case Body.ReturnAnswered answered -> new Form.AnswerReturn(answered.question(), answered.answer());
			case Body.ActedOn acted -> new Form.ActedOn(acted.what(), acted.doneAt());
			case Body.StoodDown down -> new Form.StandDown(down.escalation(), down.reason());
			case Body.CallLogged call -> new Form.LogCall(call.duty(), call.called(), call.calledAt(), call.outcome());
			case Body.ClockStopped stopped -> new Form.StopClock(stopped.duty(), stopped.reason(), stopped.until());
			default -> null;
		};
	}

	/** The longest of all urgencies: the sender may know of another one by now. */
	private Instant longestStop(Instant at) {
		return Stream.of(Urgency.values())
			.map(urgency -> this.terms.policy(at).longestStop(urgency, at, this.terms.calendar()))
			.max(Instant::compareTo)
			.orElseThrow();
	}

	/** What the version said: its own content, or that of the last one before it that had any. */
	private @Nullable Notice contentOf(Incident incident, int version) {
		return incident.versions()
			.reversed()
			.stream()
			.filter(each -> each.number() <= version && !each.voided() && !each.isWithdrawal())
			.map(Version::act)
			.findFirst()
			.flatMap(this.journal::find)
			.map(entry -> entry.act().body().get("notice"))
			.map((JsonNode notice) -> NoticeReader.restore(notice))
			.orElse(null);
	}

	private static Refusal refusal(FieldProblem problem) {
		return problem.code().equals("not-read-back") || problem.code().equals("not-notified")
				? Refusal.of("not-what-was-notified", problem.arguments().getFirst())
				: Refusal.of("unreadable", problem.pointer());
	}

}
