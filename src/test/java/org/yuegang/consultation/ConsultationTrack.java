package org.yuegang.consultation;

import java.util.List;
import java.util.Set;

import org.yuegang.consultation.Consultation.State;
import org.yuegang.liaison.lifecycle.Facts;
import org.yuegang.liaison.lifecycle.Row;
import org.yuegang.liaison.lifecycle.Side;
import org.yuegang.liaison.lifecycle.Track;
import org.yuegang.liaison.system.Role;

/** The table of a consultation: liaison officers ask, answer and settle. */
final class ConsultationTrack {

	record Known(Side side, Set<Role> roles, boolean clock) implements Facts {
	}

	static final Track<State, ConsultationAct, Known> TRACK = new Track<>("consultation", State.class, State.NONE, List.of(
			Row.<State, ConsultationAct, Known>from(ConsultationAct.OPEN, State.NONE)
				.to(State.OPEN)
				.by(Side.ORIGIN, Role.LIAISON_OFFICER),
			Row.<State, ConsultationAct, Known>from(ConsultationAct.ANSWER, State.OPEN)
				.to(State.ANSWERED)
				.by(Side.COUNTERPART, Role.LIAISON_OFFICER),
			Row.<State, ConsultationAct, Known>from(ConsultationAct.SETTLE, State.OPEN, State.ANSWERED)
				.to(State.SETTLED)
				.by(Side.ORIGIN, Role.LIAISON_OFFICER)));

	private ConsultationTrack() {
	}

}
