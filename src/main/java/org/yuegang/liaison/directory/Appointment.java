package org.yuegang.liaison.directory;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.system.Officer;

/**
 * An officer with how they are reached and whether they serve now (agreement clause eight).
 *
 * @param mail where this node writes to them; without one their mail is held
 * @param deputy whether they are called at the second step of the ladder
 * @param enabled a disabled officer keeps their name on old acts and can do nothing more
 */
public record Appointment(Officer officer, @Nullable String mail, @Nullable String phone, boolean deputy,
		boolean enabled) {
}
