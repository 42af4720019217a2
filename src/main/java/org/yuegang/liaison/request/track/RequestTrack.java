package org.yuegang.liaison.request.track;

import static org.yuegang.liaison.request.act.RequestAct.ANSWER;
import static org.yuegang.liaison.request.act.RequestAct.ASK;
import static org.yuegang.liaison.request.act.RequestAct.ASK_IN_NOTICE;
import static org.yuegang.liaison.request.act.RequestAct.CANCEL;
import static org.yuegang.liaison.request.act.RequestAct.FILE;
import static org.yuegang.liaison.request.act.RequestAct.HOLDING_REPLY;
import static org.yuegang.liaison.request.act.RequestAct.OVERRIDE;
import static org.yuegang.liaison.request.act.RequestAct.REASK;
import static org.yuegang.liaison.request.act.RequestAct.REFER;
import static org.yuegang.liaison.request.act.RequestAct.REMIND;
import static org.yuegang.liaison.request.act.RequestAct.REMIND_OWN;
import static org.yuegang.liaison.request.act.RequestAct.SETTLE;
import static org.yuegang.liaison.request.state.RequestState.ANSWERED;
import static org.yuegang.liaison.request.state.RequestState.CANCELLED;
import static org.yuegang.liaison.request.state.RequestState.NONE;
import static org.yuegang.liaison.request.state.RequestState.OPEN;
import static org.yuegang.liaison.request.state.RequestState.SETTLED;
import static org.yuegang.liaison.system.Role.DRAFTER;
import static org.yuegang.liaison.system.Role.DUTY_OFFICER;
import static org.yuegang.liaison.system.Role.HEAD;
import static org.yuegang.liaison.system.Role.ISSUER;
import static org.yuegang.liaison.system.Role.LIAISON_OFFICER;
import static org.yuegang.liaison.system.Role.VERIFIER;

import java.util.List;

import org.yuegang.liaison.lifecycle.Row;
import org.yuegang.liaison.lifecycle.Side;
import org.yuegang.liaison.lifecycle.Track;
import org.yuegang.liaison.request.act.RequestAct;
import org.yuegang.liaison.request.state.RequestState;

/**
 * The table of a request. Liaison officers ask and answer (clause eight); duty officers ask and give holding replies at
 * any hour. What a notice asks is asked, and with a withdrawal taken back, by its issuer. Origin is the asker.
 */
public final class RequestTrack {

	/** The one table. */
	public static final Track<RequestState, RequestAct, RequestFacts> TRACK = new Track<>("request", RequestState.class,
			NONE, rows());

	private RequestTrack() {
	}

	private static List<Row<RequestState, RequestAct, RequestFacts>> rows() {
		return List.of(
				from(ASK, NONE).to(OPEN)
					.by(Side.ORIGIN, LIAISON_OFFICER, DUTY_OFFICER)
					.provided(RequestConditions::incidentStands),
				from(ASK_IN_NOTICE, NONE).to(OPEN).by(Side.ORIGIN, ISSUER),
				from(HOLDING_REPLY, OPEN).by(Side.COUNTERPART, LIAISON_OFFICER, DUTY_OFFICER),
				from(ANSWER, OPEN).to(ANSWERED)
					.by(Side.COUNTERPART, LIAISON_OFFICER)
					.provided(RequestConditions::presentRound),
				from(REASK, OPEN, ANSWERED).to(OPEN).by(Side.ORIGIN, LIAISON_OFFICER),
				from(SETTLE, ANSWERED).to(SETTLED).by(Side.ORIGIN, LIAISON_OFFICER),
				from(CANCEL, OPEN).to(CANCELLED).by(Side.ORIGIN, LIAISON_OFFICER, ISSUER),
				from(OVERRIDE, OPEN).by(Side.ORIGIN, HEAD, LIAISON_OFFICER).provided(RequestConditions::embargoed),
				from(REFER, ANSWERED, SETTLED).by(Side.EITHER, LIAISON_OFFICER, VERIFIER)
					.internal()
					.provided(RequestConditions::ofMedia),
				from(FILE, ANSWERED, SETTLED).by(Side.EITHER, DRAFTER)
					.internal()
					.provided(RequestConditions::ofMedia, RequestConditions::incidentStands),
				from(REMIND, OPEN).by(Side.ORIGIN)
					.byClock()
					.provided(facts -> RequestConditions.stepIsDue(facts, false)),
				from(REMIND_OWN, OPEN).by(Side.COUNTERPART)
					.byClock()
					.internal()
					.provided(facts -> RequestConditions.stepIsDue(facts, true)));
	}

	private static Row<RequestState, RequestAct, RequestFacts> from(RequestAct act, RequestState first,
			RequestState... more) {
		return Row.from(act, first, more);
	}

}
