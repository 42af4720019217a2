package org.yuegang.liaison.incident;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.incident.act.IncidentAct;
import org.yuegang.liaison.incident.state.Incident;
import org.yuegang.liaison.incident.track.IncidentTracks;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.lifecycle.Side;
import org.yuegang.liaison.system.FieldProblem;
import org.yuegang.liaison.system.RecordReader;
import org.yuegang.liaison.system.Refusal;

/**
 * What is asked of an act that arrived: can it be read, is it about a case known here, and was it the sender's side's
 * to make. Whether it comes in time is not asked: that is the fold's.
 */
final class IncidentInspection {

	private static final Set<IncidentAct> FOUNDING = Set.of(IncidentAct.ISSUE, IncidentAct.ISSUE_URGENTLY,
			IncidentAct.INFORMATION_COPY);

	private final RecordReader records = RecordReader.ofRecords();

	/** @param incident the case as this node has it; null where it has none */
	Optional<Refusal> obstacle(@Nullable Incident incident, Act act) {
		return unreadable(act).or(() -> misplaced(incident, act));
	}

	/** What of the act itself cannot be read. */
	Optional<Refusal> unreadable(Act act) {
		IncidentAct type = IncidentAct.of(act).orElseThrow();
		List<FieldProblem> problems = this.records.read(act.body(), type.body().asSubclass(Record.class)).problems();
		return problems.stream().findFirst().map(problem -> Refusal.of("unreadable", problem.pointer()));
	}

	/** What of its place is wrong: no such case here, not its maker's to make, or of the other mode. */
	Optional<Refusal> misplaced(@Nullable Incident incident, Act act) {
		IncidentAct type = IncidentAct.of(act).orElseThrow();
		if (incident == null && !FOUNDING.contains(type)) {
			return Optional.of(Refusal.of("unknown-case"));
		}
		Side side = incident == null || incident.origin().equals(act.unit()) ? Side.ORIGIN : Side.COUNTERPART;
		if (!IncidentTracks.of(type).belongsTo(type, side)) {
			return Optional.of(Refusal.of("wrong-side", type.key()));
		}
		return incident != null && incident.mode() != act.mode() ? Optional.of(Refusal.of("other-mode"))
				: Optional.empty();
	}

}
