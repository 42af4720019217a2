package org.yuegang.liaison.meeting.act;

import jakarta.validation.constraints.Size;

/** REMIND and REMIND_OWN: a step of the ladder of a duty was taken by a unit's clock. */
public record Reminder(@Size(max = 80) String duty, int step) implements MeetingForm {
}
