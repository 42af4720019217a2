package org.yuegang.liaison.meeting.act;

import jakarta.validation.constraints.Size;

/** CONCLUDE: the minutes with this hash are frozen, their decisions become action items. */
public record Conclusion(@Size(max = 64) String hash) implements MeetingForm {
}
