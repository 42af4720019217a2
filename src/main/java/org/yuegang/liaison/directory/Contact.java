package org.yuegang.liaison.directory;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * How a unit is reached as a unit, beside its officers (agreement clause eight).
 *
 * @param from holds from the beginning of this day, UTC+8, until the next one's
 * @param phone the duty line, as it is to be dialled
 */
public record Contact(LocalDate from, @Nullable String phone, @Nullable String mail) implements UnitsFile.Dated {
}
