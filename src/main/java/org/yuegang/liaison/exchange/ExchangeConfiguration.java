package org.yuegang.liaison.exchange;

import java.time.Clock;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;
import org.yuegang.liaison.exchange.envelope.Opener;
import org.yuegang.liaison.exchange.envelope.Payloads;
import org.yuegang.liaison.exchange.envelope.PeerRegistry;
import org.yuegang.liaison.exchange.envelope.Postings;
import org.yuegang.liaison.exchange.envelope.Sealer;
import org.yuegang.liaison.exchange.envelope.SigningKeys;
import org.yuegang.liaison.system.NodeIdentity;
import tools.jackson.databind.json.JsonMapper;

/** Puts the envelope's parts together from the configuration; a key or a pin that cannot stand stops the start. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ExchangeProperties.class)
class ExchangeConfiguration {

	@Bean
	SigningKeys signingKeys(ExchangeProperties properties, ResourceLoader resources) {
		return SigningKeys.of(properties, resources);
	}

	@Bean
	PeerRegistry peerRegistry(ExchangeProperties properties, ResourceLoader resources) {
		return PeerRegistry.of(properties.peerCertificates(), resources);
	}

	@Bean
	Sealer sealer(SigningKeys keys) {
		return new Sealer(keys);
	}

	@Bean
	Opener opener(JsonMapper json, PeerRegistry peers, Clock clock) {
		return new Opener(json, peers, clock);
	}

	@Bean
	Postings postings(Sealer sealer, Opener opener, JsonMapper json, NodeIdentity node, Clock clock) {
		return new Postings(sealer, opener, json, node, clock);
	}

	@Bean
	Payloads payloads(JsonMapper json, NodeIdentity node) {
		return new Payloads(json, node);
	}

}
