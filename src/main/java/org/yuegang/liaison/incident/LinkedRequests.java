package org.yuegang.liaison.incident;

import java.util.List;
import java.util.UUID;

import org.yuegang.liaison.incident.state.LinkedRequest;

/** Port: what is asked about an incident. */
@FunctionalInterface
public interface LinkedRequests {

	/** All of them, whatever their state, oldest first. */
	List<LinkedRequest> requestsOf(UUID incident);

}
