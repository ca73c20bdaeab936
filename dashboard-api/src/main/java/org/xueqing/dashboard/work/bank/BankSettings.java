package org.xueqing.dashboard.work.bank;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.ingest.bank.Bank;
import org.xueqing.ingest.bank.BankImport;
import org.xueqing.ingest.bank.GivenItems;
import org.xueqing.ingest.bank.Givings;
import org.xueqing.ingest.store.Store;

/** The ways to and from the bank, which know no Spring themselves. */
@Configuration(proxyBeanMethods = false)
class BankSettings {

    @Bean
    Bank bank(Store store) {
        return new Bank(store);
    }

    @Bean
    BankImport bankImport(Store store) {
        return new BankImport(store);
    }

    @Bean
    GivenItems givenItems(Store store) {
        return new GivenItems(store);
    }

    @Bean
    Givings givings(Store store) {
        return new Givings(store);
    }

    @Bean
    PointList pointList(Curriculum curriculum) {
        return new PointList(curriculum);
    }
}
