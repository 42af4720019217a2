package org.yuegang.liaison.request.act;

import jakarta.validation.constraints.Size;

/** REMIND and REMIND_OWN: the step of a duty was taken by a unit's clock. */
public record Reminder(@Size(max = 80) String duty, int step) implements RequestForm {
}
