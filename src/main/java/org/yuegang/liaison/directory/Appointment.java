package org.yuegang.liaison.directory;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.system.Officer;

/**
 * An officer with how he is reached and whether he serves now (agreement clause eight).
 *
 * @param mail where this node writes to him; without one his mail is held
 * @param deputy whether he is called at the second step of the ladder
 * @param enabled a disabled officer keeps his name on old acts and can do nothing more
 */
public record Appointment(Officer officer, @Nullable String mail, @Nullable String phone, boolean deputy,
		boolean enabled) {
}
