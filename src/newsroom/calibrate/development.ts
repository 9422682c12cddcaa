import { DEVELOPMENT_AGENCIES } from './developmentAgencies.ts';
import { DEVELOPMENT_BY_ANOTHER_STRANGER } from './developmentByAnotherStranger.ts';
import { DEVELOPMENT_BY_A_STRANGER } from './developmentByAStranger.ts';
import { DEVELOPMENT_BY_A_THIRD_STRANGER } from './developmentByAThirdStranger.ts';
import { DEVELOPMENT_DEEDS } from './developmentDeeds.ts';
import { DEVELOPMENT_DENSE } from './developmentDense.ts';
import { DEVELOPMENT_EIGHT } from './developmentEight.ts';
import { DEVELOPMENT_EIGHTEEN } from './developmentEighteen.ts';
import { DEVELOPMENT_ELEVEN } from './developmentEleven.ts';
import { DEVELOPMENT_FIFTEEN } from './developmentFifteen.ts';
import { DEVELOPMENT_FIVE } from './developmentFive.ts';
import { DEVELOPMENT_FOUR } from './developmentFour.ts';
import { DEVELOPMENT_FOURTEEN } from './developmentFourteen.ts';
import { DEVELOPMENT_MATRIX } from './developmentMatrix.ts';
import { DEVELOPMENT_NEAR_ORDERS } from './developmentNearOrders.ts';
import { DEVELOPMENT_NINE } from './developmentNine.ts';
import { DEVELOPMENT_ONE } from './developmentOne.ts';
import { DEVELOPMENT_ORDERS } from './developmentOrders.ts';
import { DEVELOPMENT_SEVEN } from './developmentSeven.ts';
import { DEVELOPMENT_SEVENTEEN } from './developmentSeventeen.ts';
import { DEVELOPMENT_SIX } from './developmentSix.ts';
import { DEVELOPMENT_SIXTEEN } from './developmentSixteen.ts';
import { DEVELOPMENT_TEN } from './developmentTen.ts';
import { DEVELOPMENT_THIRTEEN } from './developmentThirteen.ts';
import { DEVELOPMENT_THREE } from './developmentThree.ts';
import { DEVELOPMENT_TWELVE } from './developmentTwelve.ts';
import { DEVELOPMENT_TWO } from './developmentTwo.ts';
import { DEVELOPMENT_WHOLE_ARTICLES } from './developmentWholeArticles.ts';
import { FORMERLY_KEPT_ASIDE } from './formerlyKeptAside.ts';
import { FORMERLY_KEPT_ASIDE_EIGHT } from './formerlyKeptAsideEight.ts';
import { FORMERLY_KEPT_ASIDE_ELEVEN } from './formerlyKeptAsideEleven.ts';
import { FORMERLY_KEPT_ASIDE_FIVE } from './formerlyKeptAsideFive.ts';
import { FORMERLY_KEPT_ASIDE_FOUR } from './formerlyKeptAsideFour.ts';
import { FORMERLY_KEPT_ASIDE_NINE } from './formerlyKeptAsideNine.ts';
import { FORMERLY_KEPT_ASIDE_SEVEN } from './formerlyKeptAsideSeven.ts';
import { FORMERLY_KEPT_ASIDE_SIX } from './formerlyKeptAsideSix.ts';
import { FORMERLY_KEPT_ASIDE_TEN } from './formerlyKeptAsideTen.ts';
import type { Sample } from './samples.ts';
import { TUNED } from './tuned.ts';

/** All sentences that the rules were made with, the sets among them that were kept aside once. */
export const DEVELOPMENT: readonly Sample[] = [
  ...TUNED,
  ...FORMERLY_KEPT_ASIDE,
  ...FORMERLY_KEPT_ASIDE_FOUR,
  ...FORMERLY_KEPT_ASIDE_FIVE,
  ...FORMERLY_KEPT_ASIDE_SIX,
  ...FORMERLY_KEPT_ASIDE_SEVEN,
  ...FORMERLY_KEPT_ASIDE_EIGHT,
  ...FORMERLY_KEPT_ASIDE_NINE,
  ...FORMERLY_KEPT_ASIDE_TEN,
  ...FORMERLY_KEPT_ASIDE_ELEVEN,
  ...DEVELOPMENT_ONE,
  ...DEVELOPMENT_TWO,
  ...DEVELOPMENT_THREE,
  ...DEVELOPMENT_FOUR,
  ...DEVELOPMENT_FIVE,
  ...DEVELOPMENT_SIX,
  ...DEVELOPMENT_SEVEN,
  ...DEVELOPMENT_EIGHT,
  ...DEVELOPMENT_NINE,
  ...DEVELOPMENT_DEEDS,
  ...DEVELOPMENT_TEN,
  ...DEVELOPMENT_ELEVEN,
  ...DEVELOPMENT_TWELVE,
  ...DEVELOPMENT_THIRTEEN,
  ...DEVELOPMENT_FOURTEEN,
  ...DEVELOPMENT_FIFTEEN,
  ...DEVELOPMENT_SIXTEEN,
  ...DEVELOPMENT_SEVENTEEN,
  ...DEVELOPMENT_EIGHTEEN,
  ...DEVELOPMENT_BY_A_STRANGER,
  ...DEVELOPMENT_BY_A_THIRD_STRANGER,
  ...DEVELOPMENT_BY_ANOTHER_STRANGER,
  ...DEVELOPMENT_ORDERS,
  ...DEVELOPMENT_NEAR_ORDERS,
  ...DEVELOPMENT_AGENCIES,
  ...DEVELOPMENT_MATRIX,
  ...DEVELOPMENT_DENSE,
  ...DEVELOPMENT_WHOLE_ARTICLES,
];
