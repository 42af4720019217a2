package org.yuegang.liaison.meeting.act;

import java.time.Instant;

/** AGREE: to one of the times proposed. */
public record Agreement(Instant time) implements MeetingForm {
}
