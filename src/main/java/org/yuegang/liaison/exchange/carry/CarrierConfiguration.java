package org.yuegang.liaison.exchange.carry;

import java.io.IOException;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yuegang.liaison.exchange.Carrier;
import org.yuegang.liaison.exchange.CarrierDecorator;
import org.yuegang.liaison.exchange.ExchangeProperties;

/** The way to the peer, with what a drill put around it. */
@Configuration(proxyBeanMethods = false)
class CarrierConfiguration {

	@Bean(defaultCandidate = false)
	Carrier plainCarrier(ExchangeProperties properties) {
		String peerUrl = properties.peerUrl();
		if (peerUrl == null || peerUrl.isBlank()) {
			return batch -> {
				throw new IOException("liaison.exchange.peer-url is not set");
			};
		}
		return new HttpCarrier(peerUrl, properties);
	}

	@Bean
	Carrier carrier(@Qualifier("plainCarrier") Carrier plain, ObjectProvider<CarrierDecorator> decorator) {
		CarrierDecorator around = decorator.getIfAvailable();
		return around == null ? plain : around.around(plain);
	}

}
