import type { Language } from './language.ts';

/**
 * Korean verbs of Chinese origin are a noun and 하다 (`삭제합니다`, `삭제하고`, `삭제`): those stand in `deeds` and
 * become verbs with one of the endings below. Native verbs stand in `verbs` by their beginning.
 */
export const KOREAN_ENDINGS =
  /^(?:을|를)?\s?(?:합니다|합니다만|하고|하며|하여|해서|해|해요|하세요|하십시오|하는|하기|하려|하려고|하려면|하도록|할|함|한다|하고자|시킵니다|시키고|시킨다|시켜|시키는)/;

export const KOREAN: Language = {
  id: 'ko',
  head: 'last',
  verb: 'end',
  match: 'beginning',
  verbs: `
    get: 가져옵 가져오 가져온 가져와 불러옵 불러오 얻습 얻는 얻기 받아옵 받아오 알아냅
    search: 찾습 찾는 찾기 찾아
    show: 보여줍 보여주 보여준 보여 알려줍 알려주 알려준
    read: 읽습 읽어 읽는 읽기
    calculate: 셉니
    create: 만듭 만들 만든다
    add: 넣습 넣어 붙입 붙여
    update: 바꿉 바꾸 바꿔 고칩 고치
    move: 옮깁 옮기 옮겨
    send: 보냅 보내 올립 올리 알립
    save: 씁니 남깁 적습
    start: 띄웁 켭니 켜고 켜기
    stop: 끕니 멈춥 멈추
    click: 누릅 누르 눌러
    open: 엽니 열고 열어 여는 열기 열며
    close: 닫습 닫고
    fill: 채웁 채우
    execute: 돌립 돌리
    delete: 지웁 지우 지워 없앱 없애
    empty: 비웁 비우 비워
    remove: 뺍니
    buy: 삽니 사고
    sell: 팝니 팔고 팔아
    pay: 냅니 지불합 치릅`,
  nouns: `
    money: 돈 금액 자금 현금 원화 비트코인 암호화폐 대금
    account: 계좌 계정
    card: 카드
    payment: 결제 지불
    order: 주문
    invoice: 청구서 송장
    subscription: 구독
    stock: 주식
    token: 토큰
    code: 코드
    script: 스크립트
    command: 명령 명령어 커맨드
    shell: 셸 쉘 터미널
    query: 쿼리 질의
    sql: sql
    database: 데이터베이스
    browser: 브라우저
    page: 페이지
    element: 요소
    button: 버튼
    form: 양식
    server: 서버
    machine: 머신 컴퓨터
    instance: 인스턴스
    container: 컨테이너
    process: 프로세스
    job: 작업
    task: 할
    workflow: 워크플로
    pipeline: 파이프라인
    service: 서비스
    application: 앱 애플리케이션
    program: 프로그램
    file: 파일
    folder: 폴더 디렉터리 디렉토리
    disk: 디스크
    table: 테이블
    queue: 큐 대기열
    record: 레코드 행
    data: 데이터
    log: 로그
    cache: 캐시
    trash: 휴지통
    history: 내역 기록 이력
    list: 목록 리스트
    status: 상태
    information: 정보
    detail: 상세
    result: 결과
    message: 메시지
    mail: 메일 이메일
    user: 사용자
    group: 그룹
    link: 링크
    domain: 도메인
    flight: 항공권
    hotel: 호텔
    weather: 날씨
    forecast: 예보
    item: 항목
    project: 프로젝트`,
  deeds: `
    get: 조회 수집 획득 추출 다운로드 취득 열람
    list: 나열
    search: 검색 탐색 필터링
    show: 표시 출력 제공 안내
    return: 반환
    read: 읽기
    check: 확인 검사 검증 점검 테스트 모니터링
    calculate: 계산 집계 측정
    analyze: 분석 비교 요약 평가 분류 번역 변환 설명 예측 추천
    create: 생성 작성 개설 신설
    register: 등록
    add: 추가 삽입 첨부 할당 배정
    update: 수정 변경 갱신 업데이트 편집 설정 교체 조정
    move: 이동 복사 보관
    send: 전송 발송 게시 공유 알림 전달 통지 초대
    save: 저장 기록 업로드
    enable: 활성화 비활성화 차단
    close: 종결
    approve: 승인 거절
    execute: 실행 수행 구동
    start: 시작 기동 가동 개시
    stop: 중지 정지 중단 종료
    restart: 재시작 재부팅 재기동
    deploy: 배포
    install: 설치
    open: 열람하기
    click: 클릭
    fill: 입력
    delete: 삭제 말소 파기 소거 폐기
    remove: 제거
    empty: 초기화
    overwrite: 덮어쓰기
    format: 포맷
    pay: 결제 지불 납부
    transfer money: 송금 이체 출금이체
    transfer: 전송하기
    buy: 매수 구매 구입
    sell: 매도 판매
    refund: 환불 환급
    charge: 청구 과금
    withdraw: 출금 인출
    deposit: 입금 예치
    place order: 주문 발주
    trade: 매매 거래
    book: 예약 예매
    subscribe: 구독
    cancel: 취소
    submit: 제출
    connect: 연결 접속
    scroll: 스크롤
    login: 로그인
    logout: 로그아웃`,
  light: `진행 처리 수행 실행 요청 신청 시작 제출`,
  articles: '',
  joins: '및 또는 그리고',
  not: '않 못 없이 말',
  loss: /되돌릴\s*수\s*없|복구할\s*수\s*없|복구가?\s*불가|취소할\s*수\s*없|복원할\s*수\s*없|돌이킬\s*수\s*없|완전히\s*삭제/u,
};
