package org.yuegang.liaison.meeting.act;

import java.time.Instant;

/** AGREE_MOVE: to one time of one round. */
public record MoveAgreement(int round, Instant time) implements MeetingForm {
}
