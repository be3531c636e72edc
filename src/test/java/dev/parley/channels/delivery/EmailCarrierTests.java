package dev.parley.channels.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class EmailCarrierTests extends CarrierContract {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Override
    Carrier carrier() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        return carrier(Map.of("sender", sender));
    }

    @Override
    String reachable() {
        return "sales@dealer.example";
    }

    @Override
    String malformed() {
        return "nobody";
    }

    @Override
    List<String> arrivedIds() {
        return Arrays.stream(server.getReceivedMessages())
                .map(message -> {
                    try {
                        return message.getHeader("Message-ID")[0];
                    } catch (MessagingException unreadable) {
                        throw new IllegalStateException(unreadable);
                    }
                })
                .toList();
    }

    @Test
    void aRecipientWithMoreThanOneAddressIsRefused() {
        assertThat(carrier().carry(kept("a@x.example, b@x.example", Map.of()))).isInstanceOf(Delivery.Refused.class);
        assertThat(carrier().carry(kept("a@x.example\nBcc: b@x.example", Map.of())))
                .isInstanceOf(Delivery.Refused.class);
    }

    @Test
    void withoutAServerTheLogTakesIt() {
        assertThat(carrier(Map.of()).carry(kept(reachable(), Map.of()))).isEqualTo(new Delivery.Sent("log"));
    }

    private static Carrier carrier(Map<String, JavaMailSender> beans) {
        StaticListableBeanFactory factory = new StaticListableBeanFactory();
        beans.forEach(factory::addBean);
        return new EmailCarrier(
                factory.getBeanProvider(JavaMailSender.class), "parley@dealer.example", Clock.systemUTC());
    }
}
