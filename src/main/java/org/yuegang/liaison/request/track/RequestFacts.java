package org.yuegang.liaison.request.track;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.lifecycle.Facts;
import org.yuegang.liaison.lifecycle.Side;
import org.yuegang.liaison.request.act.RequestForm;
import org.yuegang.liaison.request.state.Request;
import org.yuegang.liaison.request.state.RequestState;
import org.yuegang.liaison.system.Refusal;
import org.yuegang.liaison.system.Role;

/**
 * What an act of a request is decided on.
 *
 * @param unit the maker's unit
 * @param request null before anything was asked
 * @param form what was filled in; null while only asking what may be done
 * @param incident what stands against the incident it would be about or become, or null
 * @param now by the maker's clock
 */
public record RequestFacts(Side side, Set<Role> roles, boolean clock, String unit, @Nullable Request request,
		@Nullable RequestForm form, @Nullable Refusal incident, Instant now) implements Facts {

	public RequestFacts {
		roles = Set.copyOf(roles);
	}

	public RequestState state() {
		return this.request == null ? RequestState.NONE : this.request.state();
	}

	/** The request, which in every state but NONE is there. */
	Request present() {
		if (this.request == null) {
			throw new IllegalStateException("Asked of a request that was never made");
		}
		return this.request;
	}

	/** The form, if it was given already. */
	<F extends RequestForm> Optional<F> form(Class<F> type) {
		return Optional.ofNullable(this.form).map(type::cast);
	}

}
