package org.yuegang.liaison.incident;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.yuegang.liaison.directory.OnwardRecipient;
import org.yuegang.liaison.directory.Units;
import org.yuegang.liaison.incident.act.Body;
import org.yuegang.liaison.incident.act.IncidentAct;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.journal.Explains;
import org.yuegang.liaison.system.Language;
import org.yuegang.liaison.system.LocalTimes;
import org.yuegang.liaison.system.Reading;
import org.yuegang.liaison.system.RecordReader;
import org.yuegang.liaison.system.Sentences;

/** The words of an incident's acts on the timeline: mostly the version first, then what was written. */
@Component
class IncidentExplains implements Explains {

	private final RecordReader records = RecordReader.ofRecords();

	private final LocalTimes times;

	private final Sentences sentences;

	private final Units units;

	IncidentExplains(LocalTimes times, Sentences sentences, Units units) {
		this.times = times;
		this.sentences = sentences;
		this.units = units;
	}

	@Override
	public Optional<Explanation> explain(Act act) {
		return IncidentAct.of(act).map(type -> {
			Reading<? extends Record> reading = this.records.read(act.body(), type.body().asSubclass(Record.class));
			return reading instanceof Reading.Read<? extends Record> read
					? new Explanation(key(act, (Body) read.value()), arguments(act, (Body) read.value(), this.sentences.language()))
					: new Explanation("act." + act.type(), List.of());
		});
	}

	private static String key(Act act, Body body) {
		boolean ladder = body instanceof Body.Escalated escalated && escalated.duty() != null;
		return "timeline." + act.type() + (ladder ? ".clock" : "");
	}

	private List<?> arguments(Act act, Body body, Language language) {
		return switch (body) {
			case Body.Submitted submitted -> List.of();
			case Body.SentBack back -> List.of(back.reason());
			case Body.Verified verified -> List.of(verified.basis());
			case Body.Refuted refuted -> List.of(refuted.reason());
			case Body.Referred referred -> List.of(referred.channel(), referred.addressee(), referred.fileNumber());
			case Body.InformationCopied copied -> List.of(copied.channel());
			case Body.Issued issued -> List.of(text(issued.version()), issued.number().text(),
					issued.reason() == null ? "" : issued.reason());
			case Body.Countersigned signed -> List.of(text(signed.version()));
			case Body.Updated updated -> List.of(text(updated.version()),
					updated.material() ? "timeline.incident.material" : "timeline.incident.immaterial");
			case Body.Withdrawn withdrawn -> List.of(text(withdrawn.version()), withdrawn.reason());
			case Body.ClosureProposed closure -> List.of(text(closure.version()), closure.report());
			case Body.ClosureAnswered answer ->
				List.of(text(answer.version()), answer.text() == null ? "" : answer.text());
			case Body.Acknowledged taken -> List.of(text(taken.version()), taken.firstAction());
			case Body.Returned returned -> List.of(text(returned.version()), returned.question());
			case Body.ReturnAnswered answered -> List.of(text(answered.version()), answered.answer());
			case Body.Opened opened -> List.of(text(opened.version()), opened.by().name());
			case Body.ActedOn acted -> List.of(text(acted.version()), acted.what());
			case Body.Reminded reminded ->
				List.of(text(reminded.version()), duty(reminded.duty()), text(reminded.step()));
			case Body.Escalated escalated -> escalated(escalated);
			case Body.StoodDown down -> List.of(down.reason());
			case Body.OnwardOwed owed -> List.of(text(owed.version()), text(owed.recipients().size()));
			case Body.OnwardReported report -> List.of(text(report.version()),
					recipient(act, report.recipient(), language), report.means());
			case Body.CallLogged call ->
				List.of(call.called(), call.outcome(), time(call.calledAt(), language));
			case Body.ClockStopped stopped ->
				List.of(duty(stopped.duty()), time(stopped.until(), language), stopped.reason());
			case Body.ClockResumed resumed -> List.of(duty(resumed.duty()), time(resumed.due(), language));
		};
	}

	private static List<?> escalated(Body.Escalated escalated) {
		return escalated.duty() == null
				? List.of(text(escalated.version()),
						escalated.reason() == null ? "" : escalated.reason())
				: List.of(text(escalated.version()), duty(escalated.duty()),
						escalated.step() == null ? "" : text(escalated.step()));
	}

	/** A duty is called by its kind, whose words stand in the bundles. */
	private static String duty(String key) {
		return "duty." + (key.startsWith("REPORT_ONWARD/") ? "REPORT_TO_DEPARTMENT" : key.replaceAll("/.*", ""));
	}

	private String recipient(Act act, String code, Language language) {
		return this.units.onwardRecipients(act.unit(), act.at())
			.stream()
			.filter(each -> each.code().equals(code))
			.map(OnwardRecipient::name)
			.map(name -> name.in(language))
			.findFirst()
			.orElse(code);
	}

	private String time(Instant at, Language language) {
		return this.times.absolute(at, language);
	}

	private static String text(int number) {
		return Integer.toString(number);
	}

}
