package org.xueqing.ingest.engines;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A broker in a process of its own. Arguments: its folder, its port, its controller's, and the one that clients are told. */
public final class BrokerProcess {

    private BrokerProcess() {}

    public static void main(String[] arguments) throws InterruptedException {
        Broker.Ports ports = new Broker.Ports(
                Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
        Broker broker = Broker.start(Path.of(arguments[0]), () -> ports);
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
        new CountDownLatch(1).await();
    }
}
