package org.yuegang.liaison.meeting.act;

import jakarta.validation.constraints.Size;

/** AGREE_MINUTES: to exactly one revision, by its number and its hash. */
public record MinutesAgreement(int revision, @Size(max = 64) String hash) implements MeetingForm {
}
