package org.yuegang.liaison.exchange.carry;

import java.net.URI;
import java.util.Set;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yuegang.liaison.exchange.Carrier;
import org.yuegang.liaison.exchange.CarrierDecorator;
import org.yuegang.liaison.exchange.ExchangeProperties;
import org.yuegang.liaison.exchange.envelope.Postings;
import org.yuegang.liaison.system.Misconfigured;
import org.yuegang.liaison.system.NodeIdentity;

/** The way to the peer, with what a drill put around it. */
@Configuration(proxyBeanMethods = false)
class CarrierConfiguration {

	private static final Set<String> SCHEMES = Set.of("http", "https");

	@Bean(defaultCandidate = false)
	Carrier plainCarrier(NodeIdentity node, ExchangeProperties properties, Postings postings) {
		String peerUrl = properties.peerUrl();
		if (peerUrl == null || peerUrl.isBlank()) {
			return batch -> {
				throw new Obstructed(Obstacle.NO_PEER_URL, "liaison.exchange.peer-url is not set", null);
			};
		}
		return new HttpCarrier(node.peer(), address(peerUrl), properties, postings);
	}

	private static URI address(String peerUrl) {
		try {
			URI address = URI.create(peerUrl);
			if (SCHEMES.contains(String.valueOf(address.getScheme())) && address.getHost() != null) {
				return address;
			}
		}
		catch (IllegalArgumentException ex) {
			// Told below, with what is no address at all.
		}
		throw new Misconfigured("liaison.exchange.peer-url is \"%s\": give the peer's connector as http://HOST:PORT."
			.formatted(peerUrl));
	}

	@Bean
	Carrier carrier(@Qualifier("plainCarrier") Carrier plain, ObjectProvider<CarrierDecorator> decorator) {
		CarrierDecorator around = decorator.getIfAvailable();
		return around == null ? plain : around.around(plain);
	}

}
