package org.yuegang.liaison.account;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.authentication.AuthenticationDetailsSource;
import org.springframework.stereotype.Component;

/** Tells of each sign-in from where it is tried. */
@Component
class Places implements AuthenticationDetailsSource<HttpServletRequest, Place> {

	private final Devices devices;

	Places(Devices devices) {
		this.devices = devices;
	}

	@Override
	public Place buildDetails(HttpServletRequest request) {
		return Place.of(request.getRemoteAddr(), this.devices.of(request));
	}

}
