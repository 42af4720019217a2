package org.yuegang.liaison.meeting;

import java.util.Arrays;
import java.util.Optional;

import org.yuegang.liaison.meeting.act.MeetingAct;

/** What is written before an act of a meeting takes it. */
public enum MeetingDraftPurpose {

	/** The clock writes one before the convening official when a ladder was climbed in vain. */
	PROPOSAL(MeetingAct.PROPOSE), MINUTES(MeetingAct.PROPOSE_MINUTES);

	private final MeetingAct act;

	MeetingDraftPurpose(MeetingAct act) {
		this.act = act;
	}

	/** What it becomes. */
	MeetingAct act() {
		return this.act;
	}

	/** The draft that an act takes; empty where it takes none. */
	public static Optional<MeetingDraftPurpose> of(MeetingAct act) {
		return Arrays.stream(values()).filter(purpose -> purpose.act == act).findFirst();
	}

}
