package org.yuegang.liaison.exchange.carry;

import java.util.Locale;

/** Why the peer cannot be reached where waiting does not mend it: somebody must change a setting, here or there. */
enum Obstacle {

	/** {@code liaison.exchange.peer-url} is not set. */
	NO_PEER_URL,
	/** No address belongs to the name in the peer's URL. */
	UNKNOWN_HOST,
	/** The URL says http, and TLS is spoken there. */
	PEER_SPEAKS_TLS,
	/** The URL says https, and something else than TLS is spoken there. */
	PEER_SPEAKS_NO_TLS,
	/** The certificate shown there is not trusted, not valid now, or made out to another name. */
	TLS_CERTIFICATE_NOT_TRUSTED,
	/** TLS came to no agreement: its version, its ciphers, or a certificate that is asked of this node. */
	TLS_REFUSED,
	/** The answer points to another address, and no redirect is followed. */
	REDIRECTED,
	/** Something answers, but it is no exchange connector: a wrong port, a wrong path, or a proxy. */
	NOT_THE_EXCHANGE;

	/** As the alarm keeps it. */
	String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
