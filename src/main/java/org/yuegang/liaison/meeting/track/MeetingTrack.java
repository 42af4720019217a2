package org.yuegang.liaison.meeting.track;

import java.util.List;

import org.yuegang.liaison.lifecycle.Row;
import org.yuegang.liaison.lifecycle.Side;
import org.yuegang.liaison.lifecycle.Track;
import org.yuegang.liaison.meeting.act.MeetingAct;
import org.yuegang.liaison.meeting.state.MeetingState;

import static org.yuegang.liaison.meeting.act.MeetingAct.AGREE;
import static org.yuegang.liaison.meeting.act.MeetingAct.AGREE_MINUTES;
import static org.yuegang.liaison.meeting.act.MeetingAct.AGREE_MOVE;
import static org.yuegang.liaison.meeting.act.MeetingAct.CANCEL;
import static org.yuegang.liaison.meeting.act.MeetingAct.COMPLETE_ITEM;
import static org.yuegang.liaison.meeting.act.MeetingAct.CONCLUDE;
import static org.yuegang.liaison.meeting.act.MeetingAct.CONVENE;
import static org.yuegang.liaison.meeting.act.MeetingAct.DECLINE;
import static org.yuegang.liaison.meeting.act.MeetingAct.HOLD;
import static org.yuegang.liaison.meeting.act.MeetingAct.OFFER_MOVE;
import static org.yuegang.liaison.meeting.act.MeetingAct.PROPOSE;
import static org.yuegang.liaison.meeting.act.MeetingAct.PROPOSE_MINUTES;
import static org.yuegang.liaison.meeting.act.MeetingAct.REMIND;
import static org.yuegang.liaison.meeting.act.MeetingAct.REMIND_OWN;
import static org.yuegang.liaison.meeting.state.MeetingState.AGREED;
import static org.yuegang.liaison.meeting.state.MeetingState.CANCELLED;
import static org.yuegang.liaison.meeting.state.MeetingState.CONCLUDED;
import static org.yuegang.liaison.meeting.state.MeetingState.CONVENED;
import static org.yuegang.liaison.meeting.state.MeetingState.DECLINED;
import static org.yuegang.liaison.meeting.state.MeetingState.HELD;
import static org.yuegang.liaison.meeting.state.MeetingState.MINUTES_AGREED;
import static org.yuegang.liaison.meeting.state.MeetingState.MINUTES_PROPOSED;
import static org.yuegang.liaison.meeting.state.MeetingState.NONE;
import static org.yuegang.liaison.meeting.state.MeetingState.PROPOSED;
import static org.yuegang.liaison.system.Role.CONVENING_OFFICIAL;
import static org.yuegang.liaison.system.Role.LIAISON_OFFICER;

/**
 * The table of a meeting (agreement clause six). Convening officials make every act; liaison officers also hold,
 * propose minutes and report on action items. Origin is the convenor.
 */
public final class MeetingTrack {

	/** The one table. */
	public static final Track<MeetingState, MeetingAct, MeetingFacts> TRACK = new Track<>("meeting", MeetingState.class,
			NONE, rows());

	private MeetingTrack() {
	}

	private static List<Row<MeetingState, MeetingAct, MeetingFacts>> rows() {
		return List.of(
				from(PROPOSE, NONE).to(PROPOSED)
					.by(Side.ORIGIN, CONVENING_OFFICIAL)
					.provided(MeetingConditions::incidentsStand),
				from(AGREE, PROPOSED).to(AGREED)
					.by(Side.COUNTERPART, CONVENING_OFFICIAL)
					.provided(MeetingConditions::timeWasProposed),
				from(DECLINE, PROPOSED).to(DECLINED).by(Side.COUNTERPART, CONVENING_OFFICIAL),
				from(CONVENE, AGREED).to(CONVENED)
					.by(Side.ORIGIN, CONVENING_OFFICIAL)
					.provided(MeetingConditions::notSuperseded),
				from(CONVENE, CONVENED).by(Side.ORIGIN, CONVENING_OFFICIAL)
					.provided(MeetingConditions::laterTimeAgreed, MeetingConditions::notSuperseded),
				from(OFFER_MOVE, AGREED, CONVENED).by(Side.ORIGIN, CONVENING_OFFICIAL),
				from(AGREE_MOVE, AGREED, CONVENED).by(Side.COUNTERPART, CONVENING_OFFICIAL)
					.provided(MeetingConditions::moveIsOpen),
				from(CANCEL, PROPOSED, AGREED, CONVENED).to(CANCELLED).by(Side.EITHER, CONVENING_OFFICIAL),
				from(HOLD, CONVENED).to(HELD)
					.by(Side.ORIGIN, CONVENING_OFFICIAL, LIAISON_OFFICER)
					.provided(MeetingConditions::quorum, MeetingConditions::notEarlyWithoutReason),
				from(PROPOSE_MINUTES, HELD, MINUTES_PROPOSED, MINUTES_AGREED).to(MINUTES_PROPOSED)
					.by(Side.ORIGIN, CONVENING_OFFICIAL, LIAISON_OFFICER),
				from(AGREE_MINUTES, MINUTES_PROPOSED).to(MINUTES_AGREED)
					.by(Side.COUNTERPART, CONVENING_OFFICIAL)
					.provided(MeetingConditions::latestMinutes),
				from(CONCLUDE, MINUTES_AGREED).to(CONCLUDED)
					.by(Side.ORIGIN, CONVENING_OFFICIAL)
					.provided(MeetingConditions::agreedMinutes),
				from(COMPLETE_ITEM, CONCLUDED).by(Side.EITHER, CONVENING_OFFICIAL, LIAISON_OFFICER)
					.provided(MeetingConditions::itemIsOwed),
				from(REMIND, HELD, MINUTES_PROPOSED, MINUTES_AGREED, CONCLUDED).by(Side.EITHER)
					.byClock()
					.provided(facts -> MeetingConditions.stepIsDue(facts, false)),
				from(REMIND_OWN, HELD, MINUTES_PROPOSED, MINUTES_AGREED, CONCLUDED).by(Side.EITHER)
					.byClock()
					.internal()
					.provided(facts -> MeetingConditions.stepIsDue(facts, true)));
	}

	private static Row<MeetingState, MeetingAct, MeetingFacts> from(MeetingAct act, MeetingState first,
			MeetingState... more) {
		return Row.from(act, first, more);
	}

}
