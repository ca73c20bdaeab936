package org.xueqing.number;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PolynomialTest {

    private static final Polynomial A = Polynomial.letter('a');
    private static final Polynomial B = Polynomial.letter('b');

    @Test
    void equalExpressionsAreEqual() {
        Polynomial doubled = A.plus(B).times(Polynomial.of(2));
        assertThat(doubled).isEqualTo(B.plus(B).plus(A).plus(A)).hasToString("2a+2b");
    }

    @Test
    void printsAsBooksDo() {
        assertThat(Polynomial.of(40).minus(A.times(Polynomial.of(3)))).hasToString("40−3a");
        assertThat(A.times(A).plus(A)).hasToString("a²+a");
        assertThat(A.dividedBy(Polynomial.of(5))).hasToString("a÷5");
        assertThat(A.dividedBy(B)).hasToString("a÷b");
        assertThat(A.minus(A)).hasToString("0");
    }
}
