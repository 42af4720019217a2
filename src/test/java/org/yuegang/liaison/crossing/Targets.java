package org.yuegang.liaison.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;

import org.yuegang.liaison.incident.act.IncidentAct;
import org.yuegang.liaison.incident.state.AcknowledgementReading;
import org.yuegang.liaison.incident.state.Handling;
import org.yuegang.liaison.incident.track.IncidentTracks;
import org.yuegang.liaison.lifecycle.Decision;

/** What is decided is what the fold reaches: asked of the machine once for each way an act moves the three readings. */
final class Targets {

	private final Set<Way> heard = new HashSet<>();

	private record Way(IncidentAct type, String unit, Surroundings around, Readings before, Readings after) {
	}

	void check(IncidentMoves.Move move, CaseFile from, CaseFile to, Surroundings around) {
		Way way = new Way(move.type(), from.unit, around, from.readings(around), to.readings(around));
		if (this.heard.add(way)) {
			Decision<?> decision = IncidentTracks.decide(move.type(), move.facts());
			assertThat(decision).as("%s", way).isInstanceOf(Decision.Allowed.class);
			Enum<?> target = ((Decision.Allowed<?>) decision).target();
			assertThat(target).as("%s", way)
				.isEqualTo(target instanceof Handling ? way.after().handling()
						: target instanceof AcknowledgementReading ? way.after().acknowledgement()
								: way.after().escalation());
		}
	}

}
