/**
 * What people put into passwords first and no list that comes with the library has, the commonest first: Chinese in pinyin and in
 * numbers that sound like words, and Spanish phrases that are typed in one.
 */
const typed = `
teamo teamomucho miamor mivida teamomuchomiamor teamoamor amormio teextraño micorazon princesa tequiero tequieromucho miclave
woaini wo ai ni 1314520 5201314 1314 520 woaini1314 woaini520 521 5211314 woaiwojia woaizhongguo zhongguo mima mimashi wodemima
baobei qinaide laopo laogong xiaobao baobao woxiangni wohenni aini xihuanni woxihuanni wangji buzhidao zhidao nihao nihaoma
xiexie zaijian mingtian jintian zuotian shengri kuaile shengrikuaile xinnian xinniankuaile gongxi facai gongxifacai fuguijixiang
wanshiruyi yishengyishi yibeizi tianchangdijiu yongyuan yongyuanaini haha hehe heihei mamababa baba mama gege jiejie didi meimei
yeye nainai laoshi xuesheng xuexiao tongxue pengyou haopengyou beijing shanghai guangzhou shenzhen chengdu chongqing tianjin
nanjing wuhan hangzhou xianggang taiwan taibei aomen zhonghua renmin zhongguoren women tamen dajia jiayou nuli fendou chenggong
xingfu kuaileyisheng pingan pinganyisheng jiankang meili piaoliang shuaige meinv xiaojie xiansheng tiankong taiyang yueliang
xingxing dahai xiaoyu xuehua meihua mudan lanhua long feng hu laohu xiaomao xiaogou tuzi xiongmao panda zhangsan lisi wangwu
wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie han tang feng yu dong xiao
cheng cao yuan deng xu fu shen zeng peng lv su lu jiang cai jia ding wei xue ye yan yuan pan du dai xia zhong wang tian ren jiang fan
fang shi yao tan liao zou xiong jin lu hao kong bai cui kang mao qiu qin gu hou shao meng long wan duan lei qian tang yin li chang
wei na ting jing min li fang xiu juan ying yan ping hong lan jie jun yong tao chao ming gang hua fei peng bin bo hui lei qiang
shi de bu le zai you zhe ge men lai dao shuo hui jiu dou hao da xiao shang xia duo shao xin lao ke yi mei nian yue ri
yi er san si wu liu qi ba jiu shi bai qian wan 168 1688 888 8888 666 6666 88 66 99 9958 7758521 7758258 770880 3344520 584520
`;

/** Each once, at the rank it is tried at. */
export const firstTried: readonly string[] = [...new Set(typed.trim().split(/\s+/u))];
