package org.yuegang.liaison.roster;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.directory.Appointment;

/**
 * Who answers for a post at a moment.
 *
 * @param officers one by the roster; by appointment everybody who is appointed; nobody where nobody is
 * @param until when the roster has somebody else or nobody; null while no roster is planned for the post
 * @param rostered whether the roster names them, not the appointment
 */
public record Watch(Post post, List<Appointment> officers, @Nullable Instant until, boolean rostered) {

	public Watch {
		officers = List.copyOf(officers);
	}

}
