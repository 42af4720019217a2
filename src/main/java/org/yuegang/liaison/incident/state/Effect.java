package org.yuegang.liaison.incident.state;

import java.util.Objects;

import org.yuegang.liaison.deadline.Duty;
import org.yuegang.liaison.incident.act.IncidentAct;
import org.yuegang.liaison.journal.Act;

/**
 * Whether an act took effect: the case reads otherwise than before. The facts an act adds to the record are not
 * compared, only what anybody is shown or owes because of them; so an act about something past has no effect, of
 * whatever kind it is and for whatever reason.
 */
final class Effect {

	private Effect() {
	}

	/** A logged call tells what was done beside the case: it moves nothing and is never late. */
	static boolean isAskedOf(Act act) {
		return IncidentAct.of(act).filter(type -> type != IncidentAct.LOG_CALL).isPresent();
	}

	static boolean of(Incident before, Incident after) {
		return before.handling() != after.handling() || !before.versions().equals(after.versions())
				|| !before.content().equals(after.content())
				|| before.acknowledgedVersion() != after.acknowledgedVersion()
				|| !Objects.equals(before.openClosure(), after.openClosure())
				|| !Objects.equals(before.paper(), after.paper())
				|| !Objects.equals(before.referral(), after.referral())
				|| !before.tracing().opened().equals(after.tracing().opened())
				|| !before.tracing().actedOn().equals(after.tracing().actedOn())
				|| !before.openQuestion().equals(after.openQuestion())
				|| !before.openAlarms().equals(after.openAlarms()) || Duty.isAnyMoved(before.duties(), after.duties());
	}

}
