package org.yuegang.liaison.meeting.act;

import org.yuegang.liaison.lifecycle.BasedBodies;
import org.yuegang.liaison.system.RecordReader;

/** The JSON of a meeting's acts. */
public final class MeetingBodies extends BasedBodies<MeetingAct, MeetingForm, Basis, MeetingBodies.Body> {

	/** What an act carries. */
	public record Body(MeetingForm form, Basis basis) {
	}

	public MeetingBodies() {
		super(RecordReader.ofRecords(), MeetingAct::form, Basis.class, Body::new);
	}

}
