package org.yuegang.liaison.incident;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.deadline.Duty;
import org.yuegang.liaison.deadline.TermsCheck;
import org.yuegang.liaison.incident.act.Body;
import org.yuegang.liaison.incident.act.IncidentAct;
import org.yuegang.liaison.incident.act.IncidentDuty;
import org.yuegang.liaison.incident.notice.Notice;
import org.yuegang.liaison.incident.notice.NoticeReader;
import org.yuegang.liaison.incident.state.Incident;
import org.yuegang.liaison.incident.state.Version;
import org.yuegang.liaison.incident.track.IncidentTracks;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.lifecycle.Side;
import org.yuegang.liaison.system.FieldProblem;
import org.yuegang.liaison.system.JsonConfiguration;
import org.yuegang.liaison.system.Reading;
import org.yuegang.liaison.system.RecordReader;
import org.yuegang.liaison.system.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is asked of an act that arrived: can it be read, is it about a case known here, and was it the sender's side's
 * to make, as it would be asked of an officer. Whether it comes in time is not asked: that is the fold's.
 */
final class IncidentInspection {

	private static final Set<IncidentAct> FOUNDING = Set.of(IncidentAct.ISSUE, IncidentAct.ISSUE_URGENTLY,
			IncidentAct.INFORMATION_COPY);

	/** What the counterpart's acts may make the filing unit owe, and all that the filing unit's may open. */
	private static final Set<IncidentDuty> OF_COUNTERPART = EnumSet.of(IncidentDuty.ANSWER_RETURN);

	private static final Set<IncidentDuty> OF_ORIGIN = EnumSet.of(IncidentDuty.DELIVER, IncidentDuty.ACKNOWLEDGE,
			IncidentDuty.ACKNOWLEDGE_UPDATE, IncidentDuty.COUNTERSIGN, IncidentDuty.ANSWER_CLOSURE, IncidentDuty.PROMISED_FACT);

	/** Onward reports are each side's own: the other one knows neither them nor their clocks. */
	private static final String OWN_DUTIES = "REPORT_ONWARD/";

	private final String unit;

	private final RecordReader records = RecordReader.ofRecords();

	private final JsonMapper json = JsonConfiguration.mapper();

	/** @param unit the code of this node's unit */
	IncidentInspection(String unit) {
		this.unit = unit;
	}

	/** @param incident the case as this node has it; null where it has none */
	Optional<Refusal> obstacle(@Nullable Incident incident, Act act) {
		return unreadable(act).or(() -> misplaced(incident, act));
	}

	/** What of the act itself cannot be read, or contradicts itself. */
	Optional<Refusal> unreadable(Act act) {
		IncidentAct type = IncidentAct.of(act).orElseThrow();
		return switch (this.records.read(act.body(), type.body().asSubclass(Record.class))) {
			case Reading.Unreadable<? extends Record>(List<FieldProblem> problems) -> unreadable("", problems);
			case Reading.Read<? extends Record>(Record body) -> foldable(act, type)
				.or(() -> act.officer() == null && !isOfClock(type, (Body) body)
						? Optional.of(Refusal.of("officer-missing")) : Optional.empty())
				.or(() -> content(act, (Body) body));
		};
	}

	/** What of its place is wrong: no such case here, not its maker's to make, or about what the case does not have. */
	Optional<Refusal> misplaced(@Nullable Incident incident, Act act) {
		IncidentAct type = IncidentAct.of(act).orElseThrow();
		if (incident == null && !FOUNDING.contains(type)) {
			return Optional.of(Refusal.of("unknown-case"));
		}
		Body body = this.json.treeToValue(act.body(), type.body());
		if (body.to() != null && !body.to().equals(this.unit)) {
			return unreadable("", List.of(FieldProblem.of("/to", "unknown-code", body.to())));
		}
		Side side = incident == null || incident.origin().equals(act.unit()) ? Side.ORIGIN : Side.COUNTERPART;
		if (!IncidentTracks.of(type).belongsTo(type, side)) {
			return Optional.of(Refusal.of("wrong-side", type.key()));
		}
		Optional<Refusal> terms = TermsCheck.problem(body.terms(), side == Side.ORIGIN ? OF_ORIGIN : OF_COUNTERPART)
			.map(place -> Refusal.of("terms-not-sound", "/terms" + place));
		if (terms.isPresent() || incident == null) {
			return terms;
		}
		return incident.mode() != act.mode() ? Optional.of(Refusal.of("other-mode"))
				: side == Side.COUNTERPART ? versionOf(incident, body).or(() -> dutyOf(incident, act, body))
						: usedVersion(incident, body).or(() -> dutyOf(incident, act, body));
	}

	/** The fold reads the body in its own way: what one of the two cannot read must not come into the journal. */
	private Optional<Refusal> foldable(Act act, IncidentAct type) {
		try {
			this.json.treeToValue(act.body(), type.body());
			return Optional.empty();
		}
		catch (JacksonException ex) {
			return Optional.of(Refusal.of("unreadable", ""));
		}
	}

	/** A clock escalates when a duty is not met; an officer may without one. */
	private static boolean isOfClock(IncidentAct type, Body body) {
		return IncidentTracks.of(type).isMadeByClock(type)
				&& !(body instanceof Body.Escalated escalated && escalated.duty() == null);
	}

	private static Optional<Refusal> content(Act act, Body body) {
		Notice notice = body.notice();
		if (notice == null) {
			return Optional.empty();
		}
		if (!notice.isIdentified()) {
			return Optional.of(Refusal.of("unreadable", "/notice/" + (notice.kind() == null ? "kind"
					: notice.urgency() == null ? "urgency" : "subject")));
		}
		return notice.modeOrActual() != act.mode() ? Optional.of(Refusal.of("mode-differs"))
				: unreadable("/notice", NoticeReader.received(act.body().get("notice")).problems());
	}

	/** The counterpart can only speak of versions that went out from here. */
	private static Optional<Refusal> versionOf(Incident incident, Body body) {
		Integer version = switch (body) {
			case Body.Acknowledged taken -> taken.version();
			case Body.Returned returned -> returned.version();
			case Body.Opened opened -> opened.version();
			case Body.ActedOn acted -> acted.version();
			case Body.ClosureAnswered answered -> answered.version();
			case Body.Escalated escalated -> escalated.version();
			case Body.Reminded reminded -> reminded.version();
			default -> null;
		};
		boolean known = version == null || incident.versions().stream().map(Version::number).anyMatch(version::equals);
		return known ? Optional.empty() : Optional.of(Refusal.of("no-such-version", version.toString()));
	}

	/** The filing unit numbers its versions upwards and uses no number twice. */
	private static Optional<Refusal> usedVersion(Incident incident, Body body) {
		Integer version = switch (body) {
			case Body.Issued issued -> issued.version();
			case Body.Updated updated -> updated.version();
			case Body.Withdrawn withdrawn -> withdrawn.version();
			default -> null;
		};
		return version == null || version >= incident.nextVersion() ? Optional.empty()
				: Optional.of(Refusal.of("version-used", version.toString()));
	}

	/** Only the side to which a duty is owed stops its clock and takes the steps of its ladder. */
	private static Optional<Refusal> dutyOf(Incident incident, Act act, Body body) {
		String key = switch (body) {
			case Body.ClockStopped stopped -> stopped.duty();
			case Body.ClockResumed resumed -> resumed.duty();
			case Body.Reminded reminded -> reminded.duty();
			case Body.Escalated escalated -> escalated.duty();
			default -> null;
		};
		boolean owed = key == null || key.startsWith(OWN_DUTIES)
				|| incident.duty(key).map(Duty::creditor).filter(act.unit()::equals).isPresent();
		return owed ? Optional.empty() : Optional.of(Refusal.of("duty-not-owed-to-you"));
	}

	private static Optional<Refusal> unreadable(String place, List<FieldProblem> problems) {
		return problems.stream().findFirst().map(problem -> Refusal.of("unreadable", place + problem.pointer()));
	}

}
